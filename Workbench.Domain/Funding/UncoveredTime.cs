using Workbench.Domain.Agreements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding;

/// <summary>Registered time that is charged to the hours and found none, or not enough.</summary>
/// <param name="Minutes">What is missing, of the entry's own minutes.</param>
[Rule("F8")]
public sealed record UncoveredTime(TimeEntry Time, Minutes Minutes)
{
    /// <summary>The uncovered time of a ticket, the oldest work first.</summary>
    /// <param name="entries">At least all ledger entries of the ticket.</param>
    public static IReadOnlyList<UncoveredTime> Of(
        Ticket ticket,
        IEnumerable<TimeEntry> times,
        IEnumerable<LedgerEntry> entries
    )
    {
        if (HourlyRateRules.PaysRest(ticket))
        {
            return [];
        }

        var drawn = UnreversedDraws
            .Of(entries.Where(e => e.TicketNumber == ticket.Number))
            .ToLookup(e => e.TimeNo, e => e.Minutes);
        return
        [
            .. UnreversedTimeEntries
                .Of(times)
                .Where(t => ChargingRules.DrawsHours(ticket, t))
                .Select(t => new UncoveredTime(t, new(t.Minutes - drawn[t.No].Sum())))
                .Where(t => t.Minutes > Minutes.Zero)
                .OrderBy(t => t.Time.WorkedOn)
                .ThenBy(t => t.Time.No),
        ];
    }
}
