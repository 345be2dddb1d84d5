namespace Workbench.Domain.Forecasting.Backtests;

/// <summary>How good forecasts were, from what became true.</summary>
/// <param name="Coverage">The share of outcomes at or below each stated date, in percent.</param>
/// <param name="Pinball">The mean pinball loss of the stated levels in days, summed. Lower is better.</param>
/// <param name="MedianWidthDays">The median of the days from the 50 % to the 95 % date.</param>
[Rule("D5")]
public sealed record ForecastScore(
    int Count,
    IReadOnlyList<double> Coverage,
    double Pinball,
    double MedianWidthDays
)
{
    /// <param name="outcomes">For each forecast, the stated quantiles and what became true, in days from then.</param>
    public static ForecastScore Calculate(
        IReadOnlyCollection<(double[] Stated, double Actual)> outcomes
    )
    {
        if (outcomes.Count == 0)
        {
            return new(0, [0, 0, 0], 0, 0);
        }

        var held = new double[ForecastLevels.Stated.Count];
        double loss = 0;
        foreach (var (stated, actual) in outcomes)
        {
            for (var i = 0; i < held.Length; i++)
            {
                held[i] += actual <= stated[i] ? 1 : 0;
                loss += ForecastLevels.PinballLoss(ForecastLevels.Stated[i], stated[i], actual);
            }
        }

        double[] widths = [.. outcomes.Select(o => o.Stated[^1] - o.Stated[0]).Order()];
        return new(
            outcomes.Count,
            [.. held.Select(h => h * 100 / outcomes.Count)],
            loss / outcomes.Count,
            Quantiles.Linear(widths, 0.5)
        );
    }

    /// <summary>Returns how far the coverage is off at the worst of the stated levels, in points.</summary>
    public double WorstDeviation =>
        Count == 0
            ? 0
            : Coverage.Select((c, i) => Math.Abs(c - ForecastLevels.Stated[i] * 100)).Max();
}
