namespace Workbench.Domain.Agreements.Ledger;

/// <summary>Selects the lapses of a day that are not fully restored, with the minutes left to restore.</summary>
[Rule("A12")]
public static class UnrestoredLapses
{
    /// <summary>Returns them in draw order, and those of one source in the order of posting.</summary>
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
