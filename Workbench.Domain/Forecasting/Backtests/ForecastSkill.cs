namespace Workbench.Domain.Forecasting.Backtests;

/// <summary>
/// What the group's past forecasts taught: the worth of each method, and the corrected levels. It changes slowly, so it is learned
/// once a day and used for every forecast of the day.
/// </summary>
[Rule("D5")]
public sealed class ForecastSkill
{
    private readonly Calibration calibration;

    private ForecastSkill(Calibration calibration, BacktestReport? report)
    {
        this.calibration = calibration;
        Weights = calibration.Weights();
        Report = report;
    }

    /// <summary>Without a past: all methods alike, and no correction.</summary>
    public static ForecastSkill None { get; } =
        new(new Calibration(BlendedForecast.MethodCount), null);

    /// <summary>The back-test from which it was learned.</summary>
    public BacktestReport? Report { get; }

    internal double[] Weights { get; }

    /// <summary>Returns the levels whose quantiles hold with the probabilities.</summary>
    internal double[] LevelsOf(IReadOnlyList<double> probabilities) =>
        [.. probabilities.Select(calibration.Correct)];

    public static ForecastSkill Learn(ForecastHistory history, BacktestOptions options)
    {
        var (calibration, report) = Backtest.Learn(history, options);
        return new(calibration, report);
    }
}
