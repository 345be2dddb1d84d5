namespace Workbench.App.Features.Accounts;

/// <summary>Who sets up a Workbench.</summary>
public sealed record FirstAdministratorInput(string Name, string Email, string Password);
