namespace Workbench.Domain.Sales.Advice;

/// <summary>What the used time of the last 12 months would have cost with a package.</summary>
/// <param name="YearlyPrice">Price of the package for a year.</param>
/// <param name="BeyondIncluded">Used minutes beyond the included ones.</param>
/// <param name="CardHours">Hours of the RefillCard that pays for them at the lowest price; zero without a card.</param>
/// <param name="CardPrice">Price of that card.</param>
/// <param name="AtRate">Price of the remaining minutes at the hourly rate.</param>
public sealed record PurchaseOption(
    string Package,
    Minutes Included,
    Money YearlyPrice,
    Minutes BeyondIncluded,
    int CardHours,
    Money CardPrice,
    Money AtRate
)
{
    public Money Total => YearlyPrice + CardPrice + AtRate;

    /// <summary>The range of used hours a year in which this package is the cheapest; null if it never is.</summary>
    public (int From, int To)? CheapestRange { get; init; }
}
