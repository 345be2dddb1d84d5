namespace Workbench.Domain.Agreements;

/// <summary>
/// The beginning of an agreement: the term that today lies in is opened, or the first where the anchor is still to come. Terms
/// before it are not made up.
/// </summary>
[Rule("A1")]
[Rule("A2")]
public sealed record NewAgreement(ServiceAgreement Agreement, TermOpening Opened)
{
    /// <summary>Further off, in years, is a slip of the pen.</summary>
    public const int FurthestBack = 50;

    public const int FurthestAhead = 10;

    public static Result<NewAgreement> Of(
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

        var (earliest, latest) = (today.AddYears(-FurthestBack), today.AddYears(FurthestAhead));
        if (anchor < earliest || anchor > latest)
        {
            return Refusal.Because(RefusalCode.AgreementStartOutOfRange, earliest, latest);
        }

        var agreement = new ServiceAgreement(hours.Customer.Id, anchor, package.Name, null);
        var dates = anchor > today ? TermDates.Of(anchor, 0) : agreement.TermOn(today);
        var opened = TermOpening.Of(agreement, dates, package, hours.Ledger, now);
        return new NewAgreement(agreement.DueAfter(dates), opened);
    }
}
