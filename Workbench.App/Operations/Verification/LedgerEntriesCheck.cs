using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Operations.Verification;

/// <summary>
/// Checks that each reversing entry names a valid entry: of the right kind, of the same source, posted before, and with at
/// least as many minutes.
/// </summary>
[Rule("A8")]
internal static class LedgerEntriesCheck
{
    public static void Run(CustomerFacts facts, DifferenceList differenceList)
    {
        var entries = facts.Entries.ToDictionary(e => e.No);
        var reversals = new List<(LedgerEntry Entry, LedgerEntry Named)>();
        foreach (var entry in facts.Entries)
        {
            var name = $"{facts.Name} entry {entry.No}, a {entry.Kind},";
            if (ReversedKind(entry.Kind) is not { } kind)
            {
                if (entry.ReversedEntryNo is { } no)
                {
                    differenceList.Add($"{name} names entry {no}, but reverses nothing");
                }
            }
            else if (entry.ReversedEntryNo is not { } no || !entries.TryGetValue(no, out var named))
            {
                differenceList.Add($"{name} names no existing entry");
            }
            else if (FindMismatch(entry, named, kind) is { } mismatch)
            {
                differenceList.Add($"{name} names entry {no}, {mismatch}");
            }
            else
            {
                reversals.Add((entry, named));
            }
        }

        foreach (var reversal in reversals.GroupBy(t => t.Named, t => t.Entry))
        {
            CheckReversedMinutes(
                $"{facts.Name} entry {reversal.Key.No}",
                reversal.Key,
                [.. reversal],
                differenceList
            );
        }
    }

    /// <summary>Returns the kind of entry that a kind reverses; null when it reverses nothing.</summary>
    private static LedgerEntryKind? ReversedKind(LedgerEntryKind kind) =>
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

    private static string? FindMismatch(
        LedgerEntry entry,
        LedgerEntry reversed,
        LedgerEntryKind kind
    ) =>
        reversed.Kind != kind ? $"a {reversed.Kind}"
        : reversed.SourceNo != entry.SourceNo ? "of another source"
        : reversed.No >= entry.No ? "which was posted later"
        : null;

    /// <summary>Checks the minutes. A lapse can be restored in parts. A draw or a grant is reversed once and in full.</summary>
    private static void CheckReversedMinutes(
        string name,
        LedgerEntry reversed,
        List<LedgerEntry> reversals,
        DifferenceList differenceList
    )
    {
        var minutes = reversals.Sum(e => e.Minutes);
        if (reversed.Kind == LedgerEntryKind.Lapse)
        {
            if (minutes > reversed.Minutes)
            {
                differenceList.Add($"{name} lapsed {reversed.Minutes} and {minutes} were restored");
            }
        }
        else if (reversals.Count > 1)
        {
            differenceList.Add($"{name} is reversed {reversals.Count} times");
        }
        else if (minutes != reversed.Minutes)
        {
            differenceList.Add(
                $"{name} has {reversed.Minutes} minutes and {minutes} were reversed"
            );
        }
    }
}
