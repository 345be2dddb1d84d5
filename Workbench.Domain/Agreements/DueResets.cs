namespace Workbench.Domain.Agreements;

/// <summary>
/// Runs what is due on an agreement by a day: resets that were missed, term by term, each dated on its proper day, and the end
/// of the agreement. What ran before is not due any more, so running it again changes nothing.
/// </summary>
[Rule("N3")]
[Rule("N2")]
public sealed record DueResets(
    CustomerHours After,
    IReadOnlyList<TermReset> Reports,
    IReadOnlyList<Term> Opened,
    Settlement? Settled
)
{
    public static bool Any(CustomerHours hours, DateOnly by) => hours.Agreement?.NextDueOn <= by;

    public static DueResets Run(
        CustomerHours hours,
        DateOnly by,
        IReadOnlyDictionary<string, Package> packages,
        AgreementPolicy policy,
        DateTime now
    )
    {
        var reports = new List<TermReset>();
        var opened = new List<Term>();
        while (hours.Agreement is { NextDueOn: { } due } agreement && due <= by)
        {
            if (agreement.EndedOn is { } last && last.AddDays(1) == due)
            {
                var end = AgreementEnd.Of(hours, policy, now);
                return new(end.After, reports, opened, end.Settlement);
            }

            var termResetResult = TermResetResult.Of(hours, packages, now);
            hours = termResetResult.After;
            reports.Add(termResetResult.Report);
            opened.Add(termResetResult.Opened);
        }

        return new(hours, reports, opened, null);
    }
}
