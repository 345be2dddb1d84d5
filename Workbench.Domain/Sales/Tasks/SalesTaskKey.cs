namespace Workbench.Domain.Sales.Tasks;

/// <summary>Identifies a task: what is to be done for which customer or ticket.</summary>
public sealed record SalesTaskKey(SalesTaskKind Kind, int CustomerId, int? TicketNumber);
