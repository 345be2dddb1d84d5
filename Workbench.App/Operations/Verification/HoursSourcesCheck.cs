using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Operations.Verification;

/// <summary>
/// Checks each source against its entries: granted − cancelled = drawn − reversed + lapsed − restored + remaining. The balance
/// is never below zero, neither in posting order nor at the end of any ledger date.
/// </summary>
internal static class HoursSourcesCheck
{
    public static void Run(CustomerFacts facts, DifferenceList differenceList)
    {
        var entries = facts.Entries.ToLookup(e => e.SourceNo);
        foreach (var source in facts.Sources)
        {
            var name = $"{facts.Name} source {source.No}";
            var sourceEntries = entries[source.No].ToList();
            CheckRemaining(name, source, sourceEntries, differenceList);
            CheckNeverNegative(name, sourceEntries, differenceList);
            if (source is { LapsedOn: { } day, RemainingMinutes: not 0 })
            {
                differenceList.Add(
                    $"{name} lapsed on {day:yyyy-MM-dd} and has {source.RemainingMinutes} remaining"
                );
            }
        }

        foreach (var entry in facts.Entries.Where(e => facts.Sources.All(s => s.No != e.SourceNo)))
        {
            differenceList.Add(
                $"{facts.Name} entry {entry.No} is of source {entry.SourceNo}, which doesn't exist"
            );
        }
    }

    private static void CheckRemaining(
        string name,
        HoursSource source,
        List<LedgerEntry> entries,
        DifferenceList differenceList
    )
    {
        differenceList.Compare(
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
        differenceList.Compare($"{name} remaining", source.RemainingMinutes, left);
    }

    private static void CheckNeverNegative(
        string name,
        List<LedgerEntry> entries,
        DifferenceList differenceList
    )
    {
        var left = 0;
        foreach (var entry in entries)
        {
            left += entry.SignedMinutes;
            if (left < 0)
            {
                differenceList.Add($"{name} is below zero after entry {entry.No}: {left}");
                break;
            }
        }

        left = 0;
        foreach (var day in entries.GroupBy(e => e.Date).OrderBy(g => g.Key))
        {
            left += day.Sum(e => e.SignedMinutes);
            if (left < 0)
            {
                differenceList.Add(
                    $"{name} is below zero at the end of {day.Key:yyyy-MM-dd}: {left}"
                );
                break;
            }
        }
    }

    private static int Sum(List<LedgerEntry> entries, LedgerEntryKind kind) =>
        entries.Where(e => e.Kind == kind).Sum(e => e.Minutes);
}
