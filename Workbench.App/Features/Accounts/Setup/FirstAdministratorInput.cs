namespace Workbench.App.Features.Accounts.Setup;

/// <summary>The input for the first administrator.</summary>
public sealed record FirstAdministratorInput(string Name, string Email, string Password);
