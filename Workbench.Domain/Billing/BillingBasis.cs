namespace Workbench.Domain.Billing;

/// <summary>
/// Calculates the lines of a month that are not handed over yet: what each source is worth now, minus its standing lines. A
/// source without a standing line gets its first one; what changed since becomes a correction, a credit or a debit. A source
/// that is worth what its lines say gets none, so a second run hands nothing over.
/// </summary>
[Rule("T2")]
public static class BillingBasis
{
    /// <param name="items">What the sources in <see cref="MonthLocks.DaysOf"/> the month are worth.</param>
    /// <param name="handedOver">All lines of the sources in these days, those of undone hand-overs too.</param>
    /// <param name="firstDay">Sources before it were invoiced elsewhere and are left out, unless lines of them stand; null for
    /// none.</param>
    public static IReadOnlyList<BillingLine> Calculate(
        BillingMonth month,
        IEnumerable<BillableItem> items,
        IEnumerable<HandedOverLine> handedOver,
        MonthLocks locks,
        DateOnly? firstDay
    )
    {
        var current = items.ToDictionary(i => i.SourceKey, StringComparer.Ordinal);
        var before = handedOver.ToLookup(l => l.Line.SourceKey, StringComparer.Ordinal);
        return
        [
            .. current
                .Keys.Union(before.Select(g => g.Key), StringComparer.Ordinal)
                .Select(key => Difference(current.GetValueOrDefault(key), [.. before[key]]))
                .OfType<BillingLine>()
                .Where(l => locks.MonthOf(l.On) == month)
                .Where(l => l.IsCorrection || firstDay is not { } first || l.On >= first)
                .OrderBy(l => l.CustomerId)
                .ThenBy(l => l.Kind)
                .ThenBy(l => l.On)
                .ThenBy(l => l.SourceKey, StringComparer.Ordinal),
        ];
    }

    /// <summary>Returns the line that is missing; null if the source is worth what its standing lines say.</summary>
    /// <param name="item">What the source is worth; null for nothing.</param>
    private static BillingLine? Difference(BillableItem? item, List<HandedOverLine> lines)
    {
        var standing = lines.FindAll(l => l.IsStanding).ConvertAll(l => l.Line);
        var minutes = (item?.Minutes ?? 0) - standing.Sum(l => l.Minutes);
        var ore = (item?.AmountOre ?? 0) - standing.Sum(l => l.AmountOre);
        if (minutes == 0 && ore == 0)
        {
            return null;
        }

        // A credit of a source that is worth nothing any more repeats the facts of its lines.
        var facts =
            item
            ?? new(
                standing[0].Kind,
                standing[0].SourceKey,
                standing[0].CustomerId,
                standing[0].TicketNumber,
                standing[0].On,
                0,
                0
            )
            {
                Reference = standing[0].Reference,
            };
        return new(
            facts.SourceKey,
            lines.Select(l => l.Line.LineNo).DefaultIfEmpty().Max() + 1,
            HandOverNo: 0,
            facts.Kind,
            IsCorrection: standing.Count > 0,
            facts.CustomerId,
            facts.TicketNumber,
            facts.On,
            minutes,
            ore
        )
        {
            Reference = facts.Reference,
        };
    }
}
