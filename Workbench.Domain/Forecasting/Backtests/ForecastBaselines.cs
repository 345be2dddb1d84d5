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
        return days.Length == 0
            ? [0, 0, 0]
            : [.. ForecastLevels.Stated.Select(l => Quantiles.Linear(days, l))];
    }

    /// <summary>Returns the days from now until the position is used up, by whole weeks of the last 60 days.</summary>
    public static double[] ByPosition(ForecastHistory history, ForecastSubject subject, long seed)
    {
        var days = SimulateDays(history, subject, new OutputDrawing(seed, WindowDays, null)) ?? [0];
        return [.. ForecastLevels.Stated.Select(l => Quantiles.Linear(days, l))];
    }

    /// <summary>Returns the days from now in ascending order, one for each run; null without a past.</summary>
    public static double[]? SimulateDays(
        ForecastHistory history,
        ForecastSubject subject,
        long seed
    ) => SimulateDays(history, subject, new OutputDrawing(seed));

    private static double[]? SimulateDays(
        ForecastHistory history,
        ForecastSubject subject,
        OutputDrawing drawing
    )
    {
        var work = (long)(subject.Load * OutputPaths.Scale);
        var ofDay = drawing with { Seed = drawing.Seed + (int)subject.Now, MaxWork = work };
        if (OutputPaths.Draw(history, subject.Now, ofDay) is not { } paths)
        {
            return null;
        }

        var days = new double[paths.Runs];
        for (var run = 0; run < days.Length; run++)
        {
            var day = paths.DayOf(paths.IndexReached(run, work), run, history.WholeDays);
            days[run] = Math.Max(0, day - subject.Now);
        }

        Array.Sort(days);
        return days;
    }
}
