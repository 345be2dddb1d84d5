using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>What correcting registered time looks at.</summary>
/// <param name="Hours">With all of the customer's entries and sources.</param>
/// <param name="TimeEntries">All registered time of the ticket.</param>
/// <param name="TimeEntryNo">The entry to correct.</param>
/// <param name="CorrectedValues">What it should have been; null to remove it.</param>
[Rule("K7")]
public sealed record TimeCorrectionFacts(
    Ticket Ticket,
    CustomerHours Hours,
    IReadOnlyList<TimeEntry> TimeEntries,
    int TimeEntryNo,
    CorrectedTimeValues? CorrectedValues,
    string Reason
);
