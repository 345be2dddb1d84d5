namespace Workbench.Domain.Funding.Choices;

/// <summary>The hourly rate for what finds no hours.</summary>
/// <param name="Shortfall">The shortfall.</param>
/// <param name="Price">Of the shortfall.</param>
/// <param name="PriceFrom">If the work comes to the lower bound of its size class.</param>
/// <param name="PriceTo">If it comes to the upper bound.</param>
public sealed record RateOption(Minutes Shortfall, Money Price, Money PriceFrom, Money PriceTo);
