namespace Workbench.Domain.Forecasting.Backtests;

/// <summary>
/// Forecasts every ticket of the past at its arrival, from what was known then, and compares it with what became true. What it
/// learns on the way is what today's forecasts are made with.
/// </summary>
[Rule("D5")]
public sealed class Backtest
{
    /// <summary>Deliveries before the first forecast from which anything is learned.</summary>
    private const int MinLearned = 60;

    private const int BinCount = 10;

    private readonly ForecastHistory history;
    private readonly BacktestOptions options;
    private readonly Calibration calibration = new(BlendedForecast.MethodCount);
    private readonly List<Scored> scored = [];
    private readonly int[] pit = new int[BinCount];

    private Backtest(ForecastHistory history, BacktestOptions options) =>
        (this.history, this.options) = (history, options);

    public static BacktestReport Run(ForecastHistory history, BacktestOptions options) =>
        Learn(history, options).Report;

    /// <summary>Learns from the past what forecasts of now are made with.</summary>
    internal static (Calibration Calibration, BacktestReport Report) Learn(
        ForecastHistory history,
        BacktestOptions options
    )
    {
        var test = new Backtest(history, options);
        test.RunAll();
        return (test.calibration, test.Report());
    }

    private void RunAll()
    {
        var learned = new PriorityQueue<Made, (double, int)>();
        for (var i = 0; i < history.Tickets.Count; i++)
        {
            var now = history.Tickets[i].Arrived;
            if (now < options.LearnFrom || history.DeliveredCount(now) < MinLearned)
            {
                continue;
            }

            while (learned.TryPeek(out _, out var next) && IsKnown(next.Item1, now))
            {
                var known = learned.Dequeue();
                calibration.Learn(known.Methods, known.Grid, known.Actual);
            }

            if (Forecast(i, now) is { } forecast)
            {
                learned.Enqueue(forecast, (history.Tickets[i].Delivered!.Value, i));
            }
        }

        while (learned.TryDequeue(out var rest, out _))
        {
            calibration.Learn(rest.Methods, rest.Grid, rest.Actual);
        }
    }

    private bool IsKnown(double delivered, double now) =>
        history.WholeDays ? delivered <= now : delivered < now;

    /// <returns>Null for a ticket that is not delivered yet.</returns>
    private Made? Forecast(int index, double now)
    {
        var ticket = history.Tickets[index];
        if (ticket.Delivered is not { } delivered)
        {
            return null;
        }

        var subject = new ForecastSubject(now, now, history.LoadBefore(index) + ticket.Work);
        if (ForecastBaselines.SimulateDays(history, subject, options.Seed) is not { } simulated)
        {
            return null;
        }

        var blend = new BlendedForecast(
            history,
            new(history, now),
            subject,
            simulated,
            calibration.Weights()
        );
        double[] grid = [.. ForecastLevels.Grid.Select(blend.Quantile)];
        var forecast = new Made(
            [
                .. Enumerable
                    .Range(0, BlendedForecast.MethodCount)
                    .Select(m =>
                        ForecastLevels.Stated.Select(l => blend.QuantileOf(m, l)).ToArray()
                    ),
            ],
            grid,
            delivered - now
        );
        if (IsScored(now))
        {
            Score(forecast, subject);
        }

        return forecast;
    }

    private bool IsScored(double now) =>
        now >= options.ScoreFrom
        && now < options.ScoreBefore
        && history.DeliveredCount(now) >= options.MinDelivered;

    private void Score(Made forecast, ForecastSubject subject)
    {
        scored.Add(
            new(
                subject.Now,
                [
                    .. ForecastLevels.Stated.Select(l =>
                        Math.Max(
                            0,
                            ForecastLevels.Interpolate(forecast.Grid, calibration.Correct(l))
                        )
                    ),
                ],
                ForecastBaselines.LastHundred(history, subject.Now),
                ForecastBaselines.ByPosition(history, subject, options.Seed),
                forecast.Actual
            )
        );
        var random = new SeededRandom(options.Seed, scored.Count).At(0);
        // What is stated are dates, so outcomes within one day are ties.
        var day = Math.Floor(forecast.Actual);
        var upper = HeldAt(forecast.Grid, history.WholeDays ? day : day + 1);
        var lower = HeldAt(forecast.Grid, history.WholeDays ? day - 1 : day);
        pit[Math.Clamp((int)((lower + random * (upper - lower)) * BinCount), 0, BinCount - 1)]++;
    }

    /// <summary>Returns the corrected probability of a number of days.</summary>
    private double HeldAt(double[] grid, double days)
    {
        var i = 0;
        while (i < grid.Length && grid[i] <= days)
        {
            i++;
        }

        if (i == 0)
        {
            return days < 0 ? 0 : calibration.HeldAt(ForecastLevels.Grid[0] / 2);
        }

        if (i == grid.Length)
        {
            return calibration.HeldAt((1 + ForecastLevels.Grid[^1]) / 2);
        }

        var share = (days - grid[i - 1]) / (grid[i] - grid[i - 1]);
        return calibration.HeldAt(
            ForecastLevels.Grid[i - 1]
                + share * (ForecastLevels.Grid[i] - ForecastLevels.Grid[i - 1])
        );
    }

    private BacktestReport Report() =>
        new(
            ForecastScore.Calculate([.. scored.Select(m => (m.Stated, m.Actual))]),
            [
                new(
                    BacktestReport.LastHundredName,
                    ForecastScore.Calculate([.. scored.Select(m => (m.LastHundred, m.Actual))])
                ),
                new(
                    BacktestReport.ByPositionName,
                    ForecastScore.Calculate([.. scored.Select(m => (m.ByPosition, m.Actual))])
                ),
            ],
            pit,
            scored.Count(s => ForecastStability.Check(history, s.Now) is not null)
        )
        {
            MethodWeights = calibration.Weights(),
        };

    /// <summary>A forecast with its outcome, to learn from.</summary>
    private sealed record Made(double[][] Methods, double[] Grid, double Actual);

    /// <summary>What was stated with its outcome.</summary>
    private sealed record Scored(
        double Now,
        double[] Stated,
        double[] LastHundred,
        double[] ByPosition,
        double Actual
    );
}
