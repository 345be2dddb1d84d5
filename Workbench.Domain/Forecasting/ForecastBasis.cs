namespace Workbench.Domain.Forecasting;

/// <summary>On what a forecast rests.</summary>
/// <param name="Delivered">How many deliveries it learned from.</param>
/// <param name="DeliveredPerWeek">Deliveries a week, in the last six weeks.</param>
/// <param name="ArrivedPerWeek">Arrivals a week, in the last six weeks.</param>
/// <param name="MethodWeights">What each method is worth by its past: recent lead times, similar loads, latest lead times,
/// simulation.</param>
/// <param name="Runs">How many futures were simulated.</param>
[Rule("D5")]
public sealed record ForecastBasis(
    int Delivered,
    double DeliveredPerWeek,
    double ArrivedPerWeek,
    IReadOnlyList<double> MethodWeights,
    int Runs
);
