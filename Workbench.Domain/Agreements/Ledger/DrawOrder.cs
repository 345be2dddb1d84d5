namespace Workbench.Domain.Agreements.Ledger;

/// <summary>
/// Sorts hours sources for drawing: earliest lapse date first. On a tie, included and upgrade hours come before RefillCards,
/// then the earlier grant, then the earlier posting (A7).
/// </summary>
[Rule("A7", Decides = true)]
public static class DrawOrder
{
    /// <summary>Returns the sources that work on a day draws, in the order in which it draws them.</summary>
    public static IEnumerable<HoursSource> ForWorkOn(
        DateOnly workedOn,
        IEnumerable<HoursSource> sources
    ) => Apply(sources.Where(s => CanBeDrawnOn(workedOn, s)));

    /// <summary>Returns whether work on a day may draw from a source: granted by then and not lapsed.</summary>
    public static bool CanBeDrawnOn(DateOnly workedOn, HoursSource source) =>
        source.IsOpen
        && source.RemainingMinutes > 0
        && source.GrantedOn <= workedOn
        && (source.LapsesOn is not { } end || workedOn < end);

    public static IEnumerable<HoursSource> Apply(IEnumerable<HoursSource> sources) =>
        sources
            .OrderBy(s => s.LapsesOn ?? DateOnly.MaxValue)
            .ThenBy(s => s.Kind == HoursSourceKind.RefillCard ? 1 : 0)
            .ThenBy(s => s.GrantedOn)
            .ThenBy(s => s.No);
}
