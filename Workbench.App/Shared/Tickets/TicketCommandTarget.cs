namespace Workbench.App.Shared.Tickets;

/// <summary>A command on a ticket that somebody was looking at.</summary>
/// <param name="ExpectedVersion">The version that was looked at; null for a caller that looked at none.</param>
/// <param name="OperationId">The same id again gives the same answer and no second effect.</param>
public sealed record TicketCommandTarget(int Number, long? ExpectedVersion, Guid OperationId)
{
    public string Subject => $"ticket {Number}";
}
