using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Storage.Checks;

/// <summary>
/// Each entry that takes another back names it: one of the right kind, of the same source, posted before, and no more of it
/// than there is.
/// </summary>
[Rule("A8")]
internal static class EntriesCheck
{
    public static void Run(CustomerFacts books, Differences differences)
    {
        var entries = books.Entries.ToDictionary(e => e.No);
        var taken = new List<(LedgerEntry Entry, LedgerEntry Named)>();
        foreach (var entry in books.Entries)
        {
            var name = $"{books.Name} entry {entry.No}, a {entry.Kind},";
            if (Named(entry.Kind) is not { } kind)
            {
                if (entry.ReversedEntryNo is { } no)
                {
                    differences.Add($"{name} names entry {no}, and takes nothing back");
                }
            }
            else if (entry.ReversedEntryNo is not { } no || !entries.TryGetValue(no, out var named))
            {
                differences.Add($"{name} names no entry that is there");
            }
            else if (Wrong(entry, named, kind) is { } wrong)
            {
                differences.Add($"{name} names entry {no}, {wrong}");
            }
            else
            {
                taken.Add((entry, named));
            }
        }

        foreach (var back in taken.GroupBy(t => t.Named, t => t.Entry))
        {
            Amounts($"{books.Name} entry {back.Key.No}", back.Key, [.. back], differences);
        }
    }

    /// <summary>What an entry of a kind takes back; null for one that takes nothing back.</summary>
    private static LedgerEntryKind? Named(LedgerEntryKind kind) =>
        kind switch
        {
            LedgerEntryKind.Reverse => LedgerEntryKind.Draw,
            LedgerEntryKind.Cancel => LedgerEntryKind.Grant,
            LedgerEntryKind.Restore => LedgerEntryKind.Lapse,
            LedgerEntryKind.Grant
            or LedgerEntryKind.Draw
            or LedgerEntryKind.Lapse
            or LedgerEntryKind.CarryOver => null,
        };

    private static string? Wrong(LedgerEntry entry, LedgerEntry named, LedgerEntryKind kind) =>
        named.Kind != kind ? $"a {named.Kind}"
        : named.SourceNo != entry.SourceNo ? "of another source"
        : named.No >= entry.No ? "which came later"
        : null;

    /// <summary>A lapse can be restored in parts; a draw or a grant is taken back once, and whole.</summary>
    private static void Amounts(
        string name,
        LedgerEntry named,
        List<LedgerEntry> back,
        Differences differences
    )
    {
        var minutes = back.Sum(e => e.Minutes);
        if (named.Kind == LedgerEntryKind.Lapse)
        {
            if (minutes > named.Minutes)
            {
                differences.Add($"{name} lapsed {named.Minutes} and {minutes} were restored");
            }
        }
        else if (back.Count > 1)
        {
            differences.Add($"{name} is taken back {back.Count} times");
        }
        else if (minutes != named.Minutes)
        {
            differences.Add($"{name} has {named.Minutes} minutes and {minutes} were taken back");
        }
    }
}
