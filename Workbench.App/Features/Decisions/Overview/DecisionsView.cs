using Workbench.App.Shared.Decisions;
using Workbench.Domain.Delivery.Decisions;

namespace Workbench.App.Features.Decisions.Overview;

/// <summary>The decisions of one kind or of all kinds, the oldest first.</summary>
/// <param name="Kind">Null for all kinds.</param>
/// <param name="Rows">At most as many as were asked for.</param>
/// <param name="Matching">How many there are of the kind.</param>
/// <param name="Total">How many there are of all kinds.</param>
/// <param name="CountByKind">How many there are of each kind.</param>
/// <param name="Oldest">Since when the oldest of all waits; null without any.</param>
public sealed record DecisionsView(
    DecisionKind? Kind,
    IReadOnlyList<DecisionItem> Rows,
    int Matching,
    int Total,
    IReadOnlyDictionary<DecisionKind, int> CountByKind,
    DateOnly? Oldest
)
{
    public static DecisionsView Create(
        IReadOnlyList<DecisionItem> items,
        DecisionKind? kind,
        int maxRows
    )
    {
        var matching = items.Where(i => kind is null || i.Decision.Kind == kind).ToList();
        return new(
            kind,
            [.. matching.Take(maxRows)],
            matching.Count,
            items.Count,
            items.CountBy(i => i.Decision.Kind).ToDictionary(),
            items.Count == 0 ? null : items[0].Decision.Since
        );
    }
}
