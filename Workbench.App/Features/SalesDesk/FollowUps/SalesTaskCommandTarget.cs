using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk.FollowUps;

/// <summary>Identifies the task that a command is about.</summary>
/// <param name="OperationId">A repeated id returns the same answer without a second effect.</param>
public sealed record SalesTaskCommandTarget(
    SalesTaskKind Kind,
    int CustomerId,
    int? TicketNumber,
    Guid OperationId
)
{
    public SalesTaskKey Key => new(Kind, CustomerId, TicketNumber);

    public string AuditSubject =>
        TicketNumber is { } number ? $"ticket {number}" : $"customer {CustomerId}";

    public static SalesTaskCommandTarget From(SalesTaskKey key, Guid operationId) =>
        new(key.Kind, key.CustomerId, key.TicketNumber, operationId);
}
