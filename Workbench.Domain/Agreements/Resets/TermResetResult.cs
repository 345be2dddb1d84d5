using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.Domain.Agreements.Resets;

/// <summary>
/// Closes a term on the first day of the next: lapses what lapses on that day, carries over the remaining sources, and opens
/// the next term with the package chosen for it (N1).
/// </summary>
[Rule("N1", Decides = true)]
[Rule("N5", Decides = true)]
[Rule("A5")]
[Rule("A6")]
public sealed record TermResetResult(CustomerHours HoursAfter, TermReset Report, Term OpenedTerm)
{
    public static TermResetResult Apply(
        CustomerHours before,
        IReadOnlyDictionary<string, Package> packages,
        DateTime now
    )
    {
        var (agreement, term) = (before.Agreement!, before.Term!);
        var resetDay = term.End;
        var ledger = before.Ledger;
        int lapsed = 0,
            carried = 0;
        foreach (var source in DrawOrder.Apply(ledger.OpenSources).ToList())
        {
            if (source.LapsesOn is { } end && end <= resetDay)
            {
                ledger = ledger.CloseSource(source, resetDay, now);
                lapsed += source.RemainingMinutes;
            }
            else
            {
                ledger = ledger.CarryOver(source, resetDay, now);
                carried += source.RemainingMinutes;
            }
        }

        var package = agreement.NextPackageAsBought(packages);
        var next = TermDates.Create(agreement.Anchor, term.Number + 1);
        var renewed = agreement.WithNextDueAfter(next).WithPackage(package);
        var opened = TermOpening.Apply(renewed, next, package, ledger, now);
        var report = new TermReset(
            agreement.CustomerId,
            term.Number,
            term.Start,
            resetDay,
            lapsed,
            carried,
            package.IncludedMinutes,
            opened.Ledger.Account.BalanceMinutes,
            now
        );
        var after = before with { Agreement = renewed, Term = opened.Term, Ledger = opened.Ledger };
        return new(after, report, opened.Term);
    }
}
