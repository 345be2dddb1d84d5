using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding;

/// <summary>What classifying looks at.</summary>
/// <param name="TimeEntries">All registered time of the ticket.</param>
/// <param name="LedgerEntries">All ledger entries of the ticket; their sources must be in the ledger, and all of the customer's entries.</param>
public sealed record BugClassificationFacts(
    Ticket Ticket,
    CustomerHours Hours,
    IReadOnlyList<TimeEntry> TimeEntries,
    IReadOnlyList<LedgerEntry> LedgerEntries
);
