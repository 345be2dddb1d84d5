namespace Workbench.Domain.Forecasting;

/// <summary>The dates by which something is delivered with a probability of 50, 85 and 95 %.</summary>
[Rule("D5")]
public sealed record ForecastDates(DateOnly Median, DateOnly Likely, DateOnly Safe)
{
    /// <param name="days">From now, for each stated level.</param>
    internal static ForecastDates FromDays(double now, IReadOnlyList<double> days) =>
        new(
            WorkingTime.DateOf(now + days[0]),
            WorkingTime.DateOf(now + days[1]),
            WorkingTime.DateOf(now + days[2])
        );
}
