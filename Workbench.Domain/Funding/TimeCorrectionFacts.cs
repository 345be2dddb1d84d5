using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding;

/// <summary>What correcting registered time looks at.</summary>
/// <param name="Hours">With all of the customer's entries and sources.</param>
/// <param name="Times">All registered time of the ticket.</param>
/// <param name="TimeNo">The entry to correct.</param>
/// <param name="Change">What it should have been; null to remove it.</param>
[Rule("K7")]
public sealed record TimeCorrectionFacts(
    Ticket Ticket,
    CustomerHours Hours,
    IReadOnlyList<TimeEntry> Times,
    int TimeNo,
    CorrectedTimeValues? Change,
    string Reason
);
