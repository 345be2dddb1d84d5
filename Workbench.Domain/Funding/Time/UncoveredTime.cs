using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>Registered time that is charged to the hours and found none, or not enough (A9).</summary>
/// <param name="Minutes">Minutes of the entry that found no hours.</param>
[Rule("F8", Decides = true)]
public sealed record UncoveredTime(TimeEntry TimeEntry, Minutes Minutes)
{
    /// <summary>Returns the uncovered time of a ticket, the oldest work first.</summary>
    /// <param name="entries">Contains at least all ledger entries of the ticket.</param>
    public static IReadOnlyList<UncoveredTime> Calculate(
        Ticket ticket,
        IEnumerable<TimeEntry> times,
        IEnumerable<LedgerEntry> entries
    )
    {
        if (HourlyRateRules.PaysForUncoveredTime(ticket))
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
                .Where(t => ChargingRules.DrawsHours(ticket, t))
                .Select(t => new UncoveredTime(t, new(t.Minutes - drawn[t.No].Sum())))
                .Where(t => t.Minutes > Minutes.Zero)
                .OrderBy(t => t.TimeEntry.WorkedOn)
                .ThenBy(t => t.TimeEntry.No),
        ];
    }
}
