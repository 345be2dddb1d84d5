namespace Workbench.Domain.Forecasting;

/// <summary>The probabilities of the dates that are stated, and the finer ones that calibration learns from.</summary>
[Rule("D5")]
public static class ForecastLevels
{
    private const int GridSize = 99;

    /// <summary>50, 85 and 95 %.</summary>
    public static IReadOnlyList<double> Stated { get; } = [0.50, 0.85, 0.95];

    /// <summary>1, 2, … 99 %.</summary>
    internal static double[] Grid { get; } =
    [.. Enumerable.Range(1, GridSize).Select(i => i / 100.0)];

    /// <summary>Returns the pinball loss of a quantile: how far off it was, weighted by its level.</summary>
    public static double PinballLoss(double level, double predicted, double actual) =>
        actual >= predicted ? level * (actual - predicted) : (1 - level) * (predicted - actual);

    /// <summary>Interpolates in a grid of quantiles. Above 99 % and below 1 % it goes on with the slope of the last four.</summary>
    internal static double Interpolate(double[] grid, double level)
    {
        var place = level * 100 - 1;
        return place <= 0 ? grid[0] + Math.Max(place, -1) * Math.Max(0, grid[4] - grid[0]) / 4
            : place >= GridSize - 1
                ? grid[^1] + Math.Min(place - GridSize + 1, 1) * (grid[^1] - grid[^5])
            : grid[(int)place] + (place - (int)place) * (grid[(int)place + 1] - grid[(int)place]);
    }
}
