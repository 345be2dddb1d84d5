using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// The time registered on a ticket by who pays for it: drawn from the customer's hours, the hourly rate, nobody yet, or nobody
/// ever, where it is not charged. The four together are all of it.
/// </summary>
/// <param name="RatePrice">What the hourly rate comes to, one line per time entry.</param>
public sealed record TimeBreakdown(
    Minutes Registered,
    Minutes Drawn,
    Minutes AtHourlyRate,
    Money RatePrice,
    Minutes Uncovered
)
{
    public Minutes NotCharged => Registered - Drawn - AtHourlyRate - Uncovered;

    /// <param name="times">At least all time entries of the ticket.</param>
    /// <param name="entries">At least all ledger entries of the ticket.</param>
    public static TimeBreakdown Calculate(
        Ticket ticket,
        IEnumerable<TimeEntry> times,
        IEnumerable<LedgerEntry> entries
    )
    {
        var own = times.Where(t => t.TicketNumber == ticket.Number).ToList();
        var posted = entries.Where(e => e.TicketNumber == ticket.Number).ToList();
        var atRate = HourlyRateLine.Calculate(ticket, own, posted);
        return new(
            new(UnreversedTimeEntries.From(own).Sum(t => t.Minutes)),
            new(UnreversedDraws.From(posted).Sum(e => e.Minutes)),
            new(atRate.Sum(t => t.Minutes.Value)),
            new(atRate.Sum(t => t.Price.Ore)),
            new(UncoveredTime.Calculate(ticket, own, posted).Sum(t => t.Minutes.Value))
        );
    }

    /// <summary>Of several that are handled together.</summary>
    public static TimeBreakdown Sum(IReadOnlyCollection<TimeBreakdown> several) =>
        new(
            new(several.Sum(s => s.Registered.Value)),
            new(several.Sum(s => s.Drawn.Value)),
            new(several.Sum(s => s.AtHourlyRate.Value)),
            new(several.Sum(s => s.RatePrice.Ore)),
            new(several.Sum(s => s.Uncovered.Value))
        );
}
