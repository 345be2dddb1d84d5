namespace Workbench.Domain.Funding;

/// <summary>The hourly rate for what finds no hours.</summary>
/// <param name="Time">The shortfall.</param>
/// <param name="Price">Of the shortfall.</param>
/// <param name="From">If the work comes to the lower bound of its size class.</param>
/// <param name="To">If it comes to the upper bound.</param>
[Rule("F3")]
public sealed record RateOption(Minutes Time, Money Price, Money From, Money To);
