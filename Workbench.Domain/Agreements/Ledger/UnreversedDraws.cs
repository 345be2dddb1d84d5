namespace Workbench.Domain.Agreements.Ledger;

/// <summary>Selects the draws that no later entry reverses.</summary>
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
