namespace Workbench.Domain.Forecasting;

/// <summary>
/// How long work and pauses took in the past. What has lasted some time already is compared only with what lasted at least as long.
/// </summary>
[Rule("D5")]
public sealed class PastDurations
{
    private readonly double[] sorted;

    /// <param name="days">Durations in days.</param>
    public PastDurations(IEnumerable<double> days) => sorted = [.. days.Order()];

    public static PastDurations None { get; } = new([]);

    public int Count => sorted.Length;

    internal double Median => sorted.Length == 0 ? 0 : Quantiles.Linear(sorted, 0.5);

    /// <summary>Returns how much longer it lasts. Where nothing ever lasted as long, up to as long again.</summary>
    /// <param name="random">From 0 to below 1.</param>
    internal double DrawRemaining(double elapsed, double random)
    {
        var found = Array.BinarySearch(sorted, elapsed);
        var first = found >= 0 ? found + 1 : ~found;
        return first >= sorted.Length
            ? Math.Max(0.5, elapsed) * random
            : Math.Max(0, sorted[first + (int)(random * (sorted.Length - first))] - elapsed);
    }
}
