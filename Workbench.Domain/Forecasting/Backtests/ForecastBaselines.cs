namespace Workbench.Domain.Forecasting.Backtests;

/// <summary>Two simple forecasts that a better one has to beat.</summary>
[Rule("D5")]
internal static class ForecastBaselines
{
    private const int LastCount = 100;
    private const int WindowDays = 60;

    /// <summary>Returns the interpolated quantiles of the last hundred lead times, in calendar days from the arrival.</summary>
    public static double[] LastHundred(ForecastHistory history, double now)
    {
        var known = history.DeliveredBefore(now);
        double[] days =
        [
            .. history
                .Delivered.AsSpan(Math.Max(0, known - LastCount)..known)
                .ToArray()
                .Select(t => t.Delivered!.Value - t.Arrived)
                .Order(),
        ];
        return StatedQuantiles(days.Length == 0 ? [0] : days);
    }

    /// <summary>Returns the days from now until the position is used up, by whole weeks of the last 60 days.</summary>
    public static double[] ByPosition(
        ForecastHistory history,
        ForecastSubject subject,
        long seed
    ) => ByPosition(history, subject.Now, [subject.Load], seed)[0];

    /// <summary>
    /// Returns as much for each of several positions. The futures don’t depend on the position, so they are drawn once for all.
    /// </summary>
    public static IReadOnlyList<double[]> ByPosition(
        ForecastHistory history,
        double now,
        IReadOnlyList<double> loads,
        long seed
    )
    {
        var drawing = new OutputDrawing(seed, WindowDays, null);
        var paths = Draw(history, now, loads.DefaultIfEmpty(0).Max(), drawing);
        return
        [
            .. loads.Select(load =>
                StatedQuantiles(paths is null ? [0] : DaysOf(paths, history, now, load))
            ),
        ];
    }

    /// <summary>Returns the days from now in ascending order, one for each run; null without a past.</summary>
    public static double[]? SimulateDays(
        ForecastHistory history,
        ForecastSubject subject,
        long seed
    ) =>
        Draw(history, subject.Now, subject.Load, new OutputDrawing(seed)) is { } paths
            ? DaysOf(paths, history, subject.Now, subject.Load)
            : null;

    private static double[] StatedQuantiles(double[] sorted) =>
        [.. ForecastLevels.Stated.Select(l => Quantiles.Linear(sorted, l))];

    private static OutputPaths? Draw(
        ForecastHistory history,
        double now,
        double maxLoad,
        OutputDrawing drawing
    ) =>
        OutputPaths.Draw(
            history,
            now,
            drawing with
            {
                Seed = drawing.Seed + (int)now,
                MaxWork = ToWork(maxLoad),
            }
        );

    private static double[] DaysOf(
        OutputPaths paths,
        ForecastHistory history,
        double now,
        double load
    )
    {
        var work = ToWork(load);
        var days = new double[paths.Runs];
        for (var run = 0; run < days.Length; run++)
        {
            var day = paths.DayOf(paths.IndexReached(run, work), run, history.WholeDays);
            days[run] = Math.Max(0, day - now);
        }

        Array.Sort(days);
        return days;
    }

    private static long ToWork(double load) => (long)(load * OutputPaths.Scale);
}
