using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>Time paid at the hourly rate, one line per time entry, at the rate fixed with the choice (F6).</summary>
[Rule("F6", Decides = true)]
[Rule("T2")]
public sealed record HourlyRateLine(TimeEntry TimeEntry, Minutes Minutes, Money Price)
{
    /// <param name="entries">Contains at least all ledger entries of the ticket.</param>
    public static IReadOnlyList<HourlyRateLine> Calculate(
        Ticket ticket,
        IEnumerable<TimeEntry> times,
        IEnumerable<LedgerEntry> entries
    )
    {
        if (!HourlyRateRules.PaysForUncoveredTime(ticket) || ticket.HourlyRateOre is not { } rate)
        {
            return [];
        }

        var drawn = UnreversedDraws
            .From(entries.Where(e => e.TicketNumber == ticket.Number))
            .ToLookup(e => e.TimeEntryNo, e => e.Minutes);
        return
        [
            .. UnreversedTimeEntries
                .From(times)
                .Select(t =>
                    (
                        Time: t,
                        Minutes: ChargingRules.ChargedMinutes(ticket, t)
                            - new Minutes(drawn[t.No].Sum())
                    )
                )
                .Where(t => t.Minutes > Minutes.Zero)
                .Select(t => new HourlyRateLine(
                    t.Time,
                    t.Minutes,
                    Money.ForTime(t.Minutes, new(rate))
                )),
        ];
    }
}
