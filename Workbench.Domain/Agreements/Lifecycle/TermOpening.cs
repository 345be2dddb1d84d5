using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Lifecycle;

/// <summary>Opens a term: grants the package's included hours in full. They lapse at the term's end (A2).</summary>
[Rule("A2", Decides = true)]
public sealed record TermOpening(Term Term, HoursLedger Ledger)
{
    public static TermOpening Apply(
        ServiceAgreement agreement,
        TermDates dates,
        Package package,
        HoursLedger ledger,
        DateTime now
    )
    {
        var term = new Term(
            agreement.CustomerId,
            dates.Number,
            dates.Start,
            dates.End,
            package.Name,
            package.IncludedMinutes
        );
        var granted = ledger.Grant(
            HoursSourceKind.Included,
            new(package.IncludedMinutes),
            dates.Start,
            dates.Start,
            dates.End,
            now
        );
        return new(term, granted);
    }
}
