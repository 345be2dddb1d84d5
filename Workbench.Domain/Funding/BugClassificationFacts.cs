using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding;

/// <summary>The data that a classification is decided from.</summary>
/// <param name="TimeEntries">All time entries of the ticket.</param>
/// <param name="LedgerEntries">All ledger entries of the ticket. The ledger must contain their sources and all entries of the
/// customer.</param>
public sealed record BugClassificationFacts(
    Ticket Ticket,
    CustomerHours Hours,
    IReadOnlyList<TimeEntry> TimeEntries,
    IReadOnlyList<LedgerEntry> LedgerEntries
);
