using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// A ticket's registered time by who pays: drawn hours, hourly rate, uncovered, waived, or not charged. The five parts add up to
/// all registered time.
/// </summary>
/// <param name="Waived">Minutes beyond four hours that are our own cost (K6).</param>
/// <param name="RatePrice">Price of the time at the hourly rate, rounded once per time entry (T2).</param>
public sealed record TimeBreakdown(
    Minutes Registered,
    Minutes Drawn,
    Minutes AtHourlyRate,
    Money RatePrice,
    Minutes Uncovered,
    Minutes Waived
)
{
    public Minutes NotCharged => Registered - Drawn - AtHourlyRate - Uncovered - Waived;

    /// <param name="times">Contains at least all time entries of the ticket.</param>
    /// <param name="entries">Contains at least all ledger entries of the ticket.</param>
    public static TimeBreakdown Calculate(
        Ticket ticket,
        IEnumerable<TimeEntry> times,
        IEnumerable<LedgerEntry> entries
    )
    {
        var ticketEntries = times.Where(t => t.TicketNumber == ticket.Number).ToList();
        var posted = entries.Where(e => e.TicketNumber == ticket.Number).ToList();
        var atRate = HourlyRateLine.Calculate(ticket, ticketEntries, posted);
        return new(
            new(UnreversedTimeEntries.From(ticketEntries).Sum(t => t.Minutes)),
            new(UnreversedDraws.From(posted).Sum(e => e.Minutes)),
            new(atRate.Sum(t => t.Minutes.Value)),
            new(atRate.Sum(t => t.Price.Ore)),
            new(UncoveredTime.Calculate(ticket, ticketEntries, posted).Sum(t => t.Minutes.Value)),
            new(
                UnreversedTimeEntries
                    .From(ticketEntries)
                    .Sum(t => ChargingRules.WaivedMinutes(ticket, t).Value)
            )
        );
    }

    /// <summary>Adds up the breakdowns of several tickets, such as those of a bundle.</summary>
    public static TimeBreakdown Sum(IReadOnlyCollection<TimeBreakdown> several) =>
        new(
            new(several.Sum(s => s.Registered.Value)),
            new(several.Sum(s => s.Drawn.Value)),
            new(several.Sum(s => s.AtHourlyRate.Value)),
            new(several.Sum(s => s.RatePrice.Ore)),
            new(several.Sum(s => s.Uncovered.Value)),
            new(several.Sum(s => s.Waived.Value))
        );
}
