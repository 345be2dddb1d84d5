namespace Workbench.Domain.Agreements;

/// <summary>An e-commerce package: decides the included hours of a term.</summary>
/// <param name="IncludedMinutes">Granted in full at the start of a term (A2).</param>
/// <param name="YearlyPriceOre">Price of a year, in öre excluding VAT.</param>
public sealed record Package(string Name, int IncludedMinutes, long YearlyPriceOre)
{
    /// <summary>The maximum of included hours. More hours than a year has are a typing error.</summary>
    public const int MaxIncludedHours = 10_000;

    /// <summary>The maximum yearly price, in SEK.</summary>
    public const int MaxYearlyPriceSek = 100_000_000;

    /// <summary>Whether agreements can choose it. An agreement that has it keeps it.</summary>
    public bool IsSold { get; init; } = true;

    public bool IsInRange =>
        IncludedMinutes is >= 0 and <= MaxIncludedHours * 60
        && YearlyPriceOre is >= 0 and <= MaxYearlyPriceSek * 100L;
}
