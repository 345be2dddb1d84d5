namespace Workbench.App.Features.Accounts.Setup;

/// <summary>Who sets up a Workbench.</summary>
public sealed record FirstAdministratorInput(string Name, string Email, string Password);
