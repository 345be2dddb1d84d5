namespace Workbench.Domain.Forecasting.Backtests;

/// <summary>Which past forecasts are scored. Days as in <see cref="WorkingTime"/>.</summary>
/// <param name="ScoreFrom">First arrival that is scored.</param>
/// <param name="ScoreBefore">Arrivals from here on are not scored.</param>
/// <param name="MinDelivered">How many tickets are to be delivered before.</param>
public sealed record BacktestOptions(
    double ScoreFrom = 0,
    double ScoreBefore = double.MaxValue,
    int MinDelivered = 300
)
{
    /// <summary>First arrival from which anything is learned.</summary>
    public double LearnFrom { get; init; }

    public long Seed { get; init; } = 1;
}
