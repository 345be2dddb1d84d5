namespace Workbench.Domain.Delivery.Figures;

/// <summary>Compares what was estimated with what it took (K2).</summary>
/// <param name="Over">The tickets that took more than their estimate.</param>
[Rule("K2")]
public sealed record EstimateAccuracy(int Count, long Estimated, long Registered, int Over)
{
    /// <summary>
    /// The bias: how much more, or with a minus less, it took than estimated, in percent of the estimates. Rounded half away
    /// from zero; null without estimates.
    /// </summary>
    public int? BiasPercent =>
        Estimated == 0
            ? null
            : (int)
                Math.Round(
                    (Registered - Estimated) * 100.0 / Estimated,
                    MidpointRounding.AwayFromZero
                );

    /// <summary>Returns the accuracy of each group, in the order of the groups' first sums.</summary>
    public static IReadOnlyList<(TKey Key, EstimateAccuracy Accuracy)> By<TKey>(
        IEnumerable<EstimateSum> sums,
        Func<EstimateSum, TKey> key
    ) => [.. sums.GroupBy(key).Select(g => (g.Key, Sum([.. g])))];

    public static EstimateAccuracy Sum(IReadOnlyCollection<EstimateSum> sums) =>
        new(
            sums.Sum(s => s.Count),
            sums.Sum(s => s.Estimated),
            sums.Sum(s => s.Registered),
            sums.Sum(s => s.Over)
        );
}
