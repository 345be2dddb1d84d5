namespace Workbench.Domain.Forecasting;

/// <summary>
/// What the lead times of tickets that were delivered before an instant say about one that waits: the recent ones, the
/// latest ones, and those that had about as much work before them.
/// </summary>
[Rule("D5")]
internal sealed class LeadTimeMethods
{
    private const int RecentCount = 400;
    private const double RecentHalfLife = 120;
    private const int LatestCount = 100;
    private const double LatestHalfLife = 40;
    private const int SimilarCount = 600;
    private const double SimilarHalfLife = 150;
    private const double SimilarWidth = 0.35;
    private const double SimilarFloor = 0.02;

    /// <summary>Tickets added to both loads, so that short queues are not compared by a factor alone.</summary>
    private const double LoadOffset = 4;

    /// <summary>Loads within a step of each other share their lead times.</summary>
    private const double LoadStep = 0.02;

    private readonly ForecastHistory history;
    private readonly double[] values;
    private readonly double[] logLoads;
    private readonly double[] recency;
    private readonly Dictionary<int, WeightedLeadTimes> byLoad = [];

    public LeadTimeMethods(ForecastHistory history, double now)
    {
        this.history = history;
        var known = history.DeliveredCount(now);
        Recent = Weigh(known, RecentCount, age => Math.Pow(0.5, age / RecentHalfLife));
        Latest = Weigh(known, LatestCount, age => Math.Pow(0.5, age / LatestHalfLife));
        var first = Math.Max(0, known - SimilarCount);
        int[] order =
        [
            .. Enumerable.Range(first, known - first).OrderBy(i => history.LeadTimes[i]),
        ];
        values = [.. order.Select(i => history.LeadTimes[i])];
        logLoads = [.. order.Select(i => LogLoad(history.Loads[i]))];
        recency = [.. order.Select(i => Math.Pow(0.5, (known - 1 - i) / SimilarHalfLife))];
    }

    public WeightedLeadTimes Recent { get; }

    public WeightedLeadTimes Latest { get; }

    /// <param name="load">The work that is before a ticket, its own included.</param>
    public WeightedLeadTimes Similar(double load)
    {
        var step = (int)Math.Round(LogLoad(load) / LoadStep);
        if (!byLoad.TryGetValue(step, out var similar))
        {
            byLoad[step] = similar = new(values, Weights(step * LoadStep));
        }

        return similar;
    }

    /// <summary>Returns how much the past knows of such a load: the number of tickets that had about as much before them.</summary>
    public double CountSimilar(double load)
    {
        var logLoad = LogLoad(load);
        double count = 0;
        foreach (var other in logLoads)
        {
            count += Math.Abs(other - logLoad) < 2 * SimilarWidth ? 1 : 0;
        }

        return count;
    }

    private double[] Weights(double logLoad)
    {
        var weights = new double[values.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var distance = (logLoads[i] - logLoad) / SimilarWidth;
            weights[i] = recency[i] * (Math.Exp(-distance * distance / 2) + SimilarFloor);
        }

        return weights;
    }

    private WeightedLeadTimes Weigh(int known, int count, Func<double, double> weight)
    {
        var first = Math.Max(0, known - count);
        int[] order =
        [
            .. Enumerable.Range(first, known - first).OrderBy(i => history.LeadTimes[i]),
        ];
        return new(
            [.. order.Select(i => history.LeadTimes[i])],
            [.. order.Select(i => weight(known - 1 - i))]
        );
    }

    private double LogLoad(double load) => Math.Log(load / history.MeanWork + LoadOffset);
}
