using Workbench.Domain.Tickets;

namespace Workbench.Tests.UseCases.Concurrency;

/// <summary>A stored change of state with its position in the commit order.</summary>
/// <param name="CommitOrder">Increases in the order in which transactions wrote: the row number on SQLite, the transaction id
/// on PostgreSQL.</param>
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
    /// <summary>
    /// Whether take next removed it from the queue, started or passed over. These transitions have one order, because of the
    /// queue lock.
    /// </summary>
    public bool LeavesQueueByTakeNext =>
        From == TicketState.Queued && To is TicketState.Started or TicketState.AwaitingFunding;
}
