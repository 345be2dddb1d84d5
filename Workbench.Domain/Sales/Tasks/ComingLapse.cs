using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Sales.Tasks;

/// <summary>Hours of a customer that lapse on a day unless they are drawn before (N7).</summary>
/// <param name="Minutes">What lapses then, cards included.</param>
/// <param name="PlannedBefore">The planned time of the customer's open tickets whose target ends before the day.</param>
/// <param name="PlannedAfter">The planned time of the others.</param>
public sealed record ComingLapse(
    DateOnly LapsesOn,
    Minutes Minutes,
    Minutes CardMinutes,
    Minutes PlannedBefore,
    Minutes PlannedAfter
)
{
    /// <summary>Returns the lapses after today until a day, the earliest first; none without an agreement.</summary>
    [Rule("N7")]
    [Rule("S3")]
    public static IReadOnlyList<ComingLapse> Find(SalesFacts facts, DateOnly today, DateOnly until)
    {
        if (facts.Agreement?.Covers(today) != true)
        {
            return [];
        }

        var end = facts.Agreement.LastDay?.AddDays(1);
        return
        [
            .. facts
                .Sources.Where(s => s.IsOpen && s.RemainingMinutes > 0)
                .GroupBy(s => s.LapsesOn is { } on && !(end < on) ? on : end)
                .Where(g => g.Key > today && g.Key <= until)
                .OrderBy(g => g.Key)
                .Select(g => Create(facts, g.Key!.Value, [.. g])),
        ];
    }

    private static ComingLapse Create(
        SalesFacts facts,
        DateOnly lapsesOn,
        IReadOnlyList<HoursSource> sources
    )
    {
        var waiting = facts
            .Tickets.Where(t => TicketCondition.CountsAtTriage.Holds(t.Ticket))
            .ToLookup(
                t => t.TargetEndsAt is { } target && StockholmTime.DateOf(target) < lapsesOn,
                t => t.Ticket.RemainingPlannedTime.Value
            );
        return new(
            lapsesOn,
            new(sources.Sum(s => s.RemainingMinutes)),
            new(
                sources
                    .Where(s => s.Kind == HoursSourceKind.RefillCard)
                    .Sum(s => s.RemainingMinutes)
            ),
            new(waiting[true].Sum()),
            new(waiting[false].Sum())
        );
    }
}
