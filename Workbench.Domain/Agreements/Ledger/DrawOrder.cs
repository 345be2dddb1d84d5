namespace Workbench.Domain.Agreements.Ledger;

/// <summary>
/// Sorts hours sources for drawing: earliest lapse date first. On a tie, included and upgrade hours come before RefillCards,
/// then the earlier grant, then the earlier posting (A7).
/// </summary>
[Rule("A7")]
public static class DrawOrder
{
    public static IEnumerable<HoursSource> Apply(IEnumerable<HoursSource> sources) =>
        sources
            .OrderBy(s => s.LapsesOn ?? DateOnly.MaxValue)
            .ThenBy(s => s.Kind == HoursSourceKind.RefillCard ? 1 : 0)
            .ThenBy(s => s.GrantedOn)
            .ThenBy(s => s.No);
}
