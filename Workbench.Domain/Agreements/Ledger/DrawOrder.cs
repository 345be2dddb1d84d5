namespace Workbench.Domain.Agreements.Ledger;

/// <summary>
/// What lapses first is drawn first; on a tie included minutes (upgrades among them) before cards, then the earlier grant,
/// then the earlier posting.
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
