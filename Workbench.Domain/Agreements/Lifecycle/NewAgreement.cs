namespace Workbench.Domain.Agreements.Lifecycle;

/// <summary>
/// Creates an agreement and opens the term of today, or the first term if the anchor lies in the future. Earlier terms are not
/// created (A1).
/// </summary>
[Rule("A1")]
[Rule("A2")]
public sealed record NewAgreement(ServiceAgreement Agreement, TermOpening TermOpening)
{
    /// <summary>The maximum distance of the anchor in the past, in years. A larger one is a typing error.</summary>
    public const int MaxYearsBack = 50;

    public const int MaxYearsAhead = 10;

    public static Result<NewAgreement> Create(
        CustomerHours hours,
        DateOnly anchor,
        Package package,
        DateOnly today,
        DateTime now
    )
    {
        if (hours.Agreement is not null)
        {
            return Refusal.Because(RefusalCode.AgreementExists, hours.Customer.Id);
        }

        if (!package.IsSold)
        {
            return Refusal.Because(RefusalCode.PackageNotSold, package.Name);
        }

        var (earliest, latest) = (today.AddYears(-MaxYearsBack), today.AddYears(MaxYearsAhead));
        if (anchor < earliest || anchor > latest)
        {
            return Refusal.Because(RefusalCode.AgreementStartOutOfRange, earliest, latest);
        }

        var agreement = new ServiceAgreement(
            hours.Customer.Id,
            anchor,
            package.Name,
            null
        ).WithPackage(package);
        var dates = anchor > today ? TermDates.Create(anchor, 0) : agreement.TermOn(today);
        var opened = TermOpening.Apply(agreement, dates, package, hours.Ledger, now);
        return new NewAgreement(agreement.WithNextDueAfter(dates), opened);
    }
}
