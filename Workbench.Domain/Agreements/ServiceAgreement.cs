namespace Workbench.Domain.Agreements;

/// <summary>A customer's running agreement: a chain of terms that starts at the anchor.</summary>
/// <param name="Anchor">First day of the first term; every term is calculated from it (A1).</param>
/// <param name="Package">Name of the package in force.</param>
/// <param name="LastDay">The agreement's last day, if its end is scheduled.</param>
/// <param name="NextPackage">The package from the next reset on, if another one was chosen (A11).</param>
/// <param name="NextDueOn">The day of the next reset, or of the end; null if nothing is due any more (N1, S3).</param>
/// <param name="EndScheduledOn">The day on which the end was scheduled. It can be undone on the same day (S3).</param>
/// <param name="KeptYearlyPriceOre">The yearly price that the agreement keeps because the package's price has changed since, in
/// öre excluding VAT; null for the package's price.</param>
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
    /// <summary>Returns the yearly price of the agreement's package for this agreement.</summary>
    public Money YearlyPrice(Package package) => new(KeptYearlyPriceOre ?? package.YearlyPriceOre);

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

    /// <summary>Returns the dates of the term that contains a day on or after the anchor.</summary>
    public TermDates TermOn(DateOnly on) => TermDates.Containing(Anchor, on);
}
