namespace Workbench.Domain.Forecasting;

/// <summary>What is said of a ticket in a night, in days from then.</summary>
/// <param name="Days">For each of <see cref="Probabilities"/>.</param>
/// <param name="LastHundred">The first baseline, for the stated levels.</param>
/// <param name="ByPosition">The second baseline, for the stated levels.</param>
[Rule("D5")]
public sealed record NightlyQuantiles(
    int Number,
    IReadOnlyList<double> Days,
    IReadOnlyList<double> LastHundred,
    IReadOnlyList<double> ByPosition
)
{
    /// <summary>The tenths, and the stated levels.</summary>
    public static IReadOnlyList<double> Probabilities { get; } =
    [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];
}
