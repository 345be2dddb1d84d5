namespace Workbench.App.Features.Customers.Edit;

/// <summary>Identifies the customer that a command changes.</summary>
/// <param name="ExpectedVersion">The version that was shown; null if the caller showed none.</param>
/// <param name="OperationId">A repeated id returns the same answer without a second effect.</param>
public sealed record CustomerCommandTarget(int Id, long? ExpectedVersion, Guid OperationId)
{
    public string AuditSubject => $"customer {Id}";
}
