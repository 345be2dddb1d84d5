namespace Workbench.Domain.Agreements.Statements;

/// <summary>The days of a statement, both included.</summary>
/// <param name="From">The first day; null from the first movement on.</param>
/// <param name="Term">The term that was chosen; null for own dates.</param>
public sealed record StatementPeriod(DateOnly? From, DateOnly To, TermDates? Term = null)
{
    /// <summary>
    /// Returns the days of a term: until today while it runs. What lapsed on the day after the agreement's last day belongs to the
    /// last term (S3).
    /// </summary>
    public static StatementPeriod OfTerm(
        TermDates term,
        ServiceAgreement? agreement,
        DateOnly today
    )
    {
        var lastDay =
            agreement?.LastDay is { } last && last.AddDays(1) == term.End
                ? term.End
                : term.End.AddDays(-1);
        return new(term.Start, today >= term.Start && today < lastDay ? today : lastDay, term);
    }

    public bool Contains(DateOnly on) => !(on < From) && on <= To;
}
