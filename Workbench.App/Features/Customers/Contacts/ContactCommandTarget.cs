namespace Workbench.App.Features.Customers.Contacts;

/// <summary>Identifies the contact that a command saves or removes.</summary>
/// <param name="ContactNo">Null for a new contact.</param>
/// <param name="ExpectedVersion">The version that was shown; null if the caller showed none.</param>
/// <param name="OperationId">A repeated id returns the same answer without a second effect.</param>
public sealed record ContactCommandTarget(
    int CustomerId,
    int? ContactNo,
    long? ExpectedVersion,
    Guid OperationId
)
{
    public string AuditSubject => $"customer {CustomerId}";
}
