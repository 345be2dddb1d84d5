namespace Workbench.Domain.Funding.Choices;

/// <summary>The hourly rate for time without hours.</summary>
/// <param name="Price">Price of the shortfall.</param>
/// <param name="PriceFrom">Price if the work takes the lower bound of its size class.</param>
/// <param name="PriceTo">Price if the work takes the upper bound.</param>
public sealed record RateOption(Minutes Shortfall, Money Price, Money PriceFrom, Money PriceTo);
