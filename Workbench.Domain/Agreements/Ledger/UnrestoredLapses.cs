namespace Workbench.Domain.Agreements.Ledger;

/// <summary>Lapses of the sources whose end came on a day, with the minutes of each that were not restored yet.</summary>
[Rule("A12")]
public static class UnrestoredLapses
{
    /// <summary>In the order in which the sources are drawn; a source's own lapses in the order of posting.</summary>
    public static IReadOnlyList<(LedgerEntry Lapse, Minutes Minutes)> From(
        HoursLedger ledger,
        DateOnly lapsedOn
    )
    {
        var entries = ledger.EntriesSince(DateOnly.MinValue).ToList();
        var restored = entries
            .Where(e => e.Kind == LedgerEntryKind.Restore)
            .ToLookup(e => e.ReversedEntryNo!.Value, e => e.Minutes);
        var lapses = entries
            .Where(e => e.Kind == LedgerEntryKind.Lapse)
            .OrderBy(e => e.No)
            .ToLookup(e => e.SourceNo);
        return
        [
            .. DrawOrder
                .Apply(ledger.Sources.Where(s => s.LapsedOn == lapsedOn))
                .SelectMany(s => lapses[s.No])
                .Select(l => (l, new Minutes(l.Minutes - restored[l.No].Sum())))
                .Where(l => l.Item2 > Minutes.Zero),
        ];
    }
}
