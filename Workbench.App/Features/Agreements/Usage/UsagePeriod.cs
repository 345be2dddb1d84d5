using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.Usage;

/// <summary>The range of days of which the usage is shown.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last.</param>
public sealed record UsagePeriod(UsagePeriodKind Kind, DateOnly From, DateOnly To)
{
    public DateOnly LastDay => To.AddDays(-1);

    /// <summary>
    /// Returns the requested range up to a day. Without a term, and for dates that are none, it is the last 12 months.
    /// </summary>
    /// <param name="hasPrevious">Is set to whether there was a term before the one of the day.</param>
    public static UsagePeriod Create(
        UsagePeriodRequest request,
        ServiceAgreement? agreement,
        DateOnly asOf,
        out bool hasPrevious
    )
    {
        var end = asOf.AddDays(1);
        var term =
            agreement is not null && asOf >= agreement.Anchor ? TermOf(agreement, asOf) : null;
        hasPrevious = term is { Number: > 0 };
        return request.Kind switch
        {
            UsagePeriodKind.Own when request.Range is { } own => new(
                UsagePeriodKind.Own,
                own.From,
                own.To.AddDays(1)
            ),
            UsagePeriodKind.Previous when term is { Number: > 0 } => Previous(agreement!, term),
            UsagePeriodKind.Term or UsagePeriodKind.Previous when term is not null => new(
                UsagePeriodKind.Term,
                term.Start,
                end
            ),
            _ => new(
                UsagePeriodKind.Year,
                new DateOnly(asOf.Year, asOf.Month, 1).AddMonths(-11),
                end
            ),
        };
    }

    /// <summary>Returns the running term, or the last one of an agreement that is over.</summary>
    private static TermDates TermOf(ServiceAgreement agreement, DateOnly asOf) =>
        agreement.TermOn(agreement.LastDay is { } last && last < asOf ? last : asOf);

    private static UsagePeriod Previous(ServiceAgreement agreement, TermDates term)
    {
        var previous = TermDates.Create(agreement.Anchor, term.Number - 1);
        return new(UsagePeriodKind.Previous, previous.Start, previous.End);
    }
}
