using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Usage;

/// <summary>What decides the usage of a range of days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last.</param>
/// <param name="Tickets">At least the tickets with time worked in the range.</param>
/// <param name="Times">All time entries of these tickets, and those that the draws of the range name.</param>
/// <param name="Entries">All draws and reversals of the customer in the range, and all of these tickets.</param>
public sealed record UsageFacts(
    DateOnly From,
    DateOnly To,
    IReadOnlyCollection<Ticket> Tickets,
    IReadOnlyCollection<TimeEntry> Times,
    IReadOnlyCollection<LedgerEntry> Entries
);
