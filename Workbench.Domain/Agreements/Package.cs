namespace Workbench.Domain.Agreements;

/// <summary>An e-commerce package: decides the included hours of a term.</summary>
/// <param name="IncludedMinutes">Granted in full at the start of a term (A2), in minutes.</param>
/// <param name="YearlyPriceOre">Price of a year, in öre excluding VAT.</param>
public sealed record Package(string Name, int IncludedMinutes, long YearlyPriceOre);
