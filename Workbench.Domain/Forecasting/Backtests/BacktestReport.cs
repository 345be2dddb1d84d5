namespace Workbench.Domain.Forecasting.Backtests;

/// <summary>The result of a back-test.</summary>
/// <param name="Histogram">
/// Ten equal parts of probability (PIT): how many outcomes fell in each. Even is right; high ends are too narrow.
/// </param>
/// <param name="Unstable">How many of the forecasts would have been refused, because the past was unstable.</param>
[Rule("D5")]
public sealed record BacktestReport(
    ForecastScore Score,
    IReadOnlyList<BacktestReport.Baseline> Baselines,
    IReadOnlyList<int> Histogram,
    int Unstable
)
{
    public const string LastHundredName = "last 100";
    public const string ByPositionName = "weeks of the last 60 days by position";

    /// <summary>What the methods were worth at the end: recent lead times, similar loads, latest lead times, simulation.</summary>
    public IReadOnlyList<double> MethodWeights { get; init; } = [];

    /// <summary>A simple forecast of the same tickets, to be beaten.</summary>
    public sealed record Baseline(string Name, ForecastScore Score);
}
