using Workbench.Domain.Agreements;

namespace Workbench.App.Storage.Checks;

/// <summary>
/// Each source by its entries: granted − cancelled = drawn − reversed + lapsed − restored + remaining, and never below zero,
/// neither in the order of posting nor at the end of any ledger date.
/// </summary>
internal static class SourcesCheck
{
    public static void Run(CustomerFacts books, Differences differences)
    {
        var entries = books.Entries.ToLookup(e => e.SourceNo);
        foreach (var source in books.Sources)
        {
            var name = $"{books.Name} source {source.No}";
            var own = entries[source.No].ToList();
            Conserved(name, source, own, differences);
            NeverBelowZero(name, own, differences);
            if (source is { LapsedOn: { } day, RemainingMinutes: not 0 })
            {
                differences.Add(
                    $"{name} lapsed on {day:yyyy-MM-dd} and has {source.RemainingMinutes} remaining"
                );
            }
        }

        foreach (var entry in books.Entries.Where(e => books.Sources.All(s => s.No != e.SourceNo)))
        {
            differences.Add(
                $"{books.Name} entry {entry.No} is of source {entry.SourceNo}, which is not there"
            );
        }
    }

    private static void Conserved(
        string name,
        HoursSource source,
        List<LedgerEntry> entries,
        Differences differences
    )
    {
        differences.Compare(
            $"{name} granted",
            source.GrantedMinutes,
            Sum(entries, LedgerEntryKind.Grant)
        );
        var left =
            source.GrantedMinutes
            - Sum(entries, LedgerEntryKind.Cancel)
            - Sum(entries, LedgerEntryKind.Draw)
            + Sum(entries, LedgerEntryKind.Reverse)
            - Sum(entries, LedgerEntryKind.Lapse)
            + Sum(entries, LedgerEntryKind.Restore);
        differences.Compare($"{name} remaining", source.RemainingMinutes, left);
    }

    private static void NeverBelowZero(
        string name,
        List<LedgerEntry> entries,
        Differences differences
    )
    {
        var left = 0;
        foreach (var entry in entries)
        {
            left += entry.SignedMinutes;
            if (left < 0)
            {
                differences.Add($"{name} is below zero after entry {entry.No}: {left}");
                break;
            }
        }

        left = 0;
        foreach (var day in entries.GroupBy(e => e.Date).OrderBy(g => g.Key))
        {
            left += day.Sum(e => e.SignedMinutes);
            if (left < 0)
            {
                differences.Add($"{name} is below zero at the end of {day.Key:yyyy-MM-dd}: {left}");
                break;
            }
        }
    }

    private static int Sum(List<LedgerEntry> entries, LedgerEntryKind kind) =>
        entries.Where(e => e.Kind == kind).Sum(e => e.Minutes);
}
