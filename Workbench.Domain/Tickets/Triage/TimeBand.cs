namespace Workbench.Domain.Tickets.Triage;

/// <summary>What similar tickets took: the median, and the band in which 80 % of them lie. In minutes.</summary>
/// <param name="Count">The number of tickets.</param>
public sealed record TimeBand(int Count, int Lower, int Median, int Upper)
{
    /// <summary>Fewer values have no band of 80 %: the next one lies between the least and the greatest of n values in n - 1 of
    /// n + 1 cases.</summary>
    public const int MinCount = 9;

    private const double LowerLevel = 0.1;
    private const double UpperLevel = 0.9;

    /// <returns>Null if there are too few.</returns>
    public static TimeBand? Calculate(IReadOnlyCollection<int> minutes)
    {
        if (minutes.Count < MinCount)
        {
            return null;
        }

        int[] sorted = [.. minutes.Order()];
        return new(
            sorted.Length,
            (int)Math.Floor(Quantile(sorted, LowerLevel)),
            (int)Math.Round(Quantile(sorted, 0.5), MidpointRounding.AwayFromZero),
            (int)Math.Ceiling(Quantile(sorted, UpperLevel))
        );
    }

    /// <summary>Returns the value at the rank of n + 1 that the next value stays below with that probability.</summary>
    private static double Quantile(int[] sorted, double level)
    {
        // Rounded, so that 0.1 x 10 is the first rank and not a little more.
        var rank = Math.Clamp(Math.Round(level * (sorted.Length + 1), 9) - 1, 0, sorted.Length - 1);
        var i = (int)rank;
        return i + 1 >= sorted.Length
            ? sorted[^1]
            : sorted[i] + (rank - i) * (sorted[i + 1] - sorted[i]);
    }
}
