namespace Workbench.Domain.Agreements.Ledger;

/// <summary>Draws that no later entry took back.</summary>
[Rule("A8")]
public static class UnreversedDraws
{
    public static IReadOnlyList<LedgerEntry> From(IEnumerable<LedgerEntry> entries)
    {
        var all = entries as IReadOnlyCollection<LedgerEntry> ?? [.. entries];
        var reversed = all.Where(e => e.Kind == LedgerEntryKind.Reverse)
            .Select(e => e.ReversedEntryNo!.Value)
            .ToHashSet();
        return [.. all.Where(e => e.Kind == LedgerEntryKind.Draw && !reversed.Contains(e.No))];
    }
}
