using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Funding.Time;

namespace Workbench.Domain.Billing;

/// <summary>What was recorded of sources of charges. The hours ledger and the prices that were fixed decide what is charged.</summary>
/// <param name="CancelledCards">Customer and source number of cards that were cancelled.</param>
/// <param name="Settlements">All settlements of the customers that have one among the sources.</param>
/// <param name="Agreements">The agreements of these customers.</param>
public sealed record BillableFacts(
    IReadOnlyList<BillableTicket> Tickets,
    IReadOnlyList<RefillCard> Cards,
    IReadOnlySet<(int CustomerId, int SourceNo)> CancelledCards,
    IReadOnlyList<PackageChange> PackageChanges,
    IReadOnlyList<Settlement> Settlements,
    IReadOnlyDictionary<int, ServiceAgreement> Agreements
)
{
    /// <summary>
    /// Returns what is charged: time at the hourly rate, one item per time entry (F6); cards that were not cancelled (A4);
    /// upgrades (A11); and what customers owe whose agreement is over (S1). Drawn hours are prepaid and no item.
    /// </summary>
    [Rule("F6")]
    [Rule("A4")]
    [Rule("A11")]
    [Rule("S1")]
    public IReadOnlyList<BillableItem> Items() =>
        [
            .. Tickets.SelectMany(t =>
                HourlyRateLine
                    .Calculate(t.Ticket, t.TimeEntries, t.LedgerEntries)
                    .Select(line => BillableItem.From(line, t.Reference))
            ),
            .. Cards
                .Where(c => !CancelledCards.Contains((c.CustomerId, c.SourceNo)))
                .Select(BillableItem.From),
            .. PackageChanges.Where(c => c.IsUpgrade && c.PriceOre != 0).Select(BillableItem.From),
            .. Settlements
                .GroupBy(s => s.CustomerId)
                .Select(g => g.MaxBy(s => s.RecordedAt)!)
                .Where(IsInForce)
                .Select(BillableItem.From),
        ];

    /// <summary>An end that was undone, or moved to another day, leaves a settlement that nobody owes.</summary>
    private bool IsInForce(Settlement settlement) =>
        settlement.OwedOre != 0
        && Agreements.GetValueOrDefault(settlement.CustomerId) is { IsOver: true } agreement
        && agreement.LastDay == settlement.LastDay;
}
