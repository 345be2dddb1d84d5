namespace Workbench.App.Features.Accounts.Setup;

/// <summary>The data that the form of the first administrator posts.</summary>
public sealed class SetupForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public Guid OperationId { get; set; } = Guid.NewGuid();
}
