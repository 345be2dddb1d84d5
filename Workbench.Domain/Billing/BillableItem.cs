using System.Globalization;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Funding.Time;

namespace Workbench.Domain.Billing;

/// <summary>What a source of charges is worth now. A source that is no longer charged has no item.</summary>
/// <param name="SourceKey">Names the source for good, such as "T412-3" for the third time entry of ticket 412. Stored.</param>
/// <param name="On">The day that decides the month: of the work, the purchase, the choice, or the last day.</param>
/// <param name="Minutes">Minutes at the hourly rate or of overdraw; zero for what has a price of its own.</param>
/// <param name="AmountOre">Öre excluding VAT, rounded once (T2).</param>
public sealed record BillableItem(
    BillingSourceKind Kind,
    string SourceKey,
    int CustomerId,
    int? TicketNumber,
    DateOnly On,
    int Minutes,
    long AmountOre
)
{
    public const int MaxSourceKeyLength = 40;

    /// <summary>The customer's own reference; empty without one.</summary>
    public string Reference { get; init; } = "";

    [Rule("T2")]
    public static BillableItem From(HourlyRateLine line, string reference) =>
        new(
            BillingSourceKind.HourlyRate,
            Key($"T{line.TimeEntry.TicketNumber}-{line.TimeEntry.No}"),
            line.TimeEntry.CustomerId,
            line.TimeEntry.TicketNumber,
            line.TimeEntry.WorkedOn,
            line.Minutes.Value,
            line.Price.Ore
        )
        {
            Reference = reference,
        };

    public static BillableItem From(RefillCard card) =>
        new(
            BillingSourceKind.RefillCard,
            Key($"C{card.CustomerId}-{card.SourceNo}"),
            card.CustomerId,
            null,
            card.BoughtOn,
            0,
            card.PriceOre
        )
        {
            Reference = card.Reference,
        };

    public static BillableItem From(PackageChange upgrade) =>
        new(
            BillingSourceKind.Upgrade,
            Key($"U{upgrade.CustomerId}-{upgrade.No}"),
            upgrade.CustomerId,
            null,
            upgrade.ChosenOn,
            0,
            upgrade.PriceOre
        )
        {
            Reference = upgrade.Reference,
        };

    public static BillableItem From(Settlement settlement) =>
        new(
            BillingSourceKind.Settlement,
            // A settlement has no number. Two of a customer never have the same instant, which is part of their key.
            Key($"S{settlement.CustomerId}-{settlement.RecordedAt.Ticks}"),
            settlement.CustomerId,
            null,
            settlement.LastDay,
            settlement.OverdrawMinutes,
            settlement.OwedOre
        );

    private static string Key(FormattableString key) => key.ToString(CultureInfo.InvariantCulture);
}
