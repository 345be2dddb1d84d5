namespace Workbench.App.Features.Customers;

/// <summary>A command on a customer that somebody was looking at.</summary>
/// <param name="Seen">The version that was looked at; null for a caller that looked at none.</param>
/// <param name="OperationId">The same id again gives the same answer and no second effect.</param>
public sealed record OnCustomer(int Id, long? Seen, Guid OperationId)
{
    public string Subject => $"customer {Id}";
}
