using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>The data that correcting a time entry is decided from.</summary>
/// <param name="Hours">Contains all entries and sources of the customer.</param>
/// <param name="TimeEntries">All time entries of the ticket.</param>
/// <param name="TimeEntryNo">The entry to correct.</param>
/// <param name="CorrectedValues">The corrected values; null to remove the entry.</param>
[Rule("K7")]
public sealed record TimeCorrectionFacts(
    Ticket Ticket,
    CustomerHours Hours,
    IReadOnlyList<TimeEntry> TimeEntries,
    int TimeEntryNo,
    CorrectedTimeValues? CorrectedValues,
    string Reason
);
