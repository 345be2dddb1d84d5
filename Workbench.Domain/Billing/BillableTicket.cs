using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Billing;

/// <summary>A ticket with everything that decides what of its time the hourly rate pays for.</summary>
/// <param name="TimeEntries">All time entries of the ticket.</param>
/// <param name="LedgerEntries">All ledger entries of the ticket.</param>
public sealed record BillableTicket(
    Ticket Ticket,
    IReadOnlyList<TimeEntry> TimeEntries,
    IReadOnlyList<LedgerEntry> LedgerEntries
)
{
    /// <summary>What the customer chose to pay with.</summary>
    public IReadOnlyList<FundingChoice> Choices { get; init; } = [];

    /// <summary>What the customer answered to offers of the ticket's escalation.</summary>
    public IReadOnlyList<OfferAnswer> Answers { get; init; } = [];

    /// <summary>
    /// The customer's reference for the hourly rate: of the latest choice of it that has one, else of the latest accepted offer;
    /// empty without either.
    /// </summary>
    public string Reference =>
        Choices
            .Where(c => c.HourlyRateOre is not null)
            .OrderByDescending(c => c.No)
            .Select(c => c.Reference)
            .Concat(
                Answers
                    .Where(a => a.IsAccepted)
                    .OrderByDescending(a => a.No)
                    .Select(a => a.Reference)
            )
            .FirstOrDefault(r => r.Length > 0)
        ?? "";
}
