using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.Domain.Agreements.Resets;

/// <summary>
/// A line of a kept preview beside what ran. The two differ only by what was recorded in between, because the same code calculates
/// both (N5).
/// </summary>
/// <param name="Ran">The reset of the same term, or the end of the same day; null if it hasn't run.</param>
public sealed record PreviewedReset(ResetRunLine Previewed, ResetRunLine? Ran)
{
    public PreviewedResetState State =>
        Ran is null ? PreviewedResetState.NotRun
        : AreEqual(Previewed, Ran) ? PreviewedResetState.AsPreviewed
        : PreviewedResetState.Different;

    /// <summary>Returns what was recorded between the preview and the reset and so changed its figures.</summary>
    /// <param name="entries">Entries of the customer.</param>
    /// <param name="packageChanges">Changes of the customer's package.</param>
    [Rule("N5")]
    public IReadOnlyList<ResetDifference> Explain(
        IEnumerable<LedgerEntry> entries,
        IEnumerable<PackageChange> packageChanges
    )
    {
        if (State != PreviewedResetState.Different)
        {
            return [];
        }

        var recorded = entries
            .Where(e =>
                IsBetween(e.RecordedAt)
                && e.Date <= Ran!.On
                && e.Kind
                    is LedgerEntryKind.Grant
                        or LedgerEntryKind.Cancel
                        or LedgerEntryKind.Draw
                        or LedgerEntryKind.Reverse
            )
            .GroupBy(e => e.Kind)
            .OrderBy(g => g.Key)
            .Select(g => new ResetDifference(g.Key, new(g.Sum(e => e.Minutes)), null));
        var packages = packageChanges
            .Where(c => IsBetween(c.RecordedAt))
            .OrderBy(c => c.No)
            .TakeLast(1)
            .Select(c => new ResetDifference(null, Minutes.Zero, c.ToPackage));
        return [.. recorded, .. packages];
    }

    private static bool AreEqual(ResetRunLine a, ResetRunLine b) =>
        (a.LapsedMinutes, a.CarriedMinutes, a.GrantedMinutes, a.BalanceAfter, a.OwedOre)
        == (b.LapsedMinutes, b.CarriedMinutes, b.GrantedMinutes, b.BalanceAfter, b.OwedOre);

    private bool IsBetween(DateTime at) => at > Previewed.RecordedAt && at < Ran!.RecordedAt;
}
