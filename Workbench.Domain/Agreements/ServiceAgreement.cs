namespace Workbench.Domain.Agreements;

/// <summary>A customer's running agreement: a chain of terms that starts at the anchor.</summary>
/// <param name="Anchor">First day of the first term; every term is calculated from it (A1).</param>
/// <param name="Package">Name of the package in force.</param>
/// <param name="LastDay">The agreement's last day, if its end is scheduled.</param>
/// <param name="NextPackage">The package from the next reset on, if another one was chosen (A11).</param>
/// <param name="NextDueOn">The day of the next reset, or of the end; null if nothing is due any more (N1, S3).</param>
/// <param name="EndScheduledOn">The day on which the end was scheduled. It can be undone on the same day (S3).</param>
/// <param name="KeptYearlyPriceOre">The yearly price at which the package was bought, in öre excluding VAT. The agreement keeps it
/// when the package's price changes. Null for the price of the package as it was added.</param>
public sealed record ServiceAgreement(
    int CustomerId,
    DateOnly Anchor,
    string Package,
    DateOnly? LastDay,
    string? NextPackage = null,
    DateOnly? NextDueOn = null,
    DateOnly? EndScheduledOn = null,
    long? KeptYearlyPriceOre = null
)
{
    /// <summary>
    /// The included minutes with which the package was bought, kept as the price is. Null for those of the package as it was added.
    /// </summary>
    public int? KeptIncludedMinutes { get; init; }

    /// <summary>The yearly price at which the next package was chosen; null if none was chosen.</summary>
    public long? NextYearlyPriceOre { get; init; }

    /// <summary>The included minutes with which the next package was chosen; null if none was chosen.</summary>
    public int? NextIncludedMinutes { get; init; }

    /// <summary>Returns the agreement with a package that it buys now, as it is sold now.</summary>
    public ServiceAgreement WithPackage(Package bought) =>
        this with
        {
            Package = bought.Name,
            KeptYearlyPriceOre = bought.YearlyPriceOre,
            KeptIncludedMinutes = bought.IncludedMinutes,
            NextPackage = null,
            NextYearlyPriceOre = null,
            NextIncludedMinutes = null,
        };

    /// <summary>Returns the agreement with the package chosen for the next reset; null for none.</summary>
    public ServiceAgreement WithNextPackage(Package? chosen) =>
        this with
        {
            NextPackage = chosen?.Name,
            NextYearlyPriceOre = chosen?.YearlyPriceOre,
            NextIncludedMinutes = chosen?.IncludedMinutes,
        };

    /// <summary>Returns the package in force as it was bought.</summary>
    public Package PackageAsBought(IReadOnlyDictionary<string, Package> packages) =>
        AsBought(packages[Package], KeptIncludedMinutes, KeptYearlyPriceOre);

    /// <summary>Returns the package of the term after the next reset as it was bought (A11).</summary>
    public Package NextPackageAsBought(IReadOnlyDictionary<string, Package> packages) =>
        NextPackage is { } next
            ? AsBought(packages[next], NextIncludedMinutes, NextYearlyPriceOre)
            : PackageAsBought(packages);

    /// <summary>Whether the last day is past and the remaining hours have lapsed (S3).</summary>
    public bool IsOver => LastDay is not null && NextDueOn is null;

    /// <summary>
    /// Returns the day on which a term ends: the start of the next term, or the day after the agreement's last day.
    /// </summary>
    public DateOnly EndDateOf(TermDates term) =>
        LastDay is { } last && last < term.End ? last.AddDays(1) : term.End;

    /// <summary>Returns the agreement with its next due date at the end of the given term.</summary>
    public ServiceAgreement WithNextDueAfter(TermDates term) =>
        this with
        {
            NextDueOn = EndDateOf(term),
        };

    /// <summary>Returns whether the agreement covers a day: from its anchor to its last day.</summary>
    public bool Covers(DateOnly on) => on >= Anchor && (LastDay is not { } last || on <= last);

    private static Package AsBought(Package package, int? minutes, long? priceOre) =>
        package with
        {
            IncludedMinutes = minutes ?? package.IncludedMinutes,
            YearlyPriceOre = priceOre ?? package.YearlyPriceOre,
            IsSold = true,
        };

    /// <summary>Returns the dates of the term that contains a day on or after the anchor.</summary>
    public TermDates TermOn(DateOnly on) => TermDates.Containing(Anchor, on);
}
