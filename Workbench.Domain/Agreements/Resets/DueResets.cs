using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.Domain.Agreements.Resets;

/// <summary>
/// Runs what is due on an agreement by a day: missed resets, term by term, each dated on its own day, and the end of the
/// agreement. Running it again changes nothing (N2, N3).
/// </summary>
[Rule("N3", Decides = true)]
[Rule("N2")]
public sealed record DueResets(
    CustomerHours HoursAfter,
    IReadOnlyList<TermReset> Reports,
    IReadOnlyList<Term> OpenedTerms,
    Settlement? Settlement
)
{
    /// <summary>The new records besides the ledger entries.</summary>
    public IEnumerable<IAttributed> Records =>
        [
            .. Reports,
            .. OpenedTerms,
            .. Settlement is null ? Array.Empty<IAttributed>() : [Settlement],
        ];

    public static bool AreDue(CustomerHours hours, DateOnly by) => hours.Agreement?.NextDueOn <= by;

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
            if (agreement.LastDay is { } last && last.AddDays(1) == due)
            {
                var end = AgreementEnd.Apply(hours, policy, now);
                return new(end.HoursAfter, reports, opened, end.Settlement);
            }

            var termResetResult = TermResetResult.Apply(hours, packages, now);
            hours = termResetResult.HoursAfter;
            reports.Add(termResetResult.Report);
            opened.Add(termResetResult.OpenedTerm);
        }

        return new(hours, reports, opened, null);
    }
}
