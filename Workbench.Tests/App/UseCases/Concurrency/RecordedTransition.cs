using Workbench.Domain.Tickets;

namespace Workbench.Tests.UseCases.Concurrency;

/// <summary>A stored change of state, with its place among all that were stored.</summary>
/// <param name="CommitOrder">Rises with the order in which transactions wrote: the row's number on SQLite, the transaction's on PostgreSQL.</param>
/// <param name="ChangedAt">When the transaction began; no two are equal.</param>
public sealed record RecordedTransition(
    long CommitOrder,
    int Ticket,
    int No,
    DateTime ChangedAt,
    TicketState? From,
    TicketState To
)
{
    /// <summary>Out of the queue by take next, started or passed over: these stand in one order, under the queue's lock.</summary>
    public bool LeavesQueueByTakeNext =>
        From == TicketState.Queued && To is TicketState.Started or TicketState.AwaitingFunding;
}
