using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// Registered time that is charged and that nothing pays for: it found no hours, or not enough (A9), or it is beyond four hours
/// and nobody has decided about it (K6).
/// </summary>
/// <param name="Minutes">Uncovered minutes of the entry.</param>
/// <param name="Undecided">Those of them that no hours may cover before somebody decides (K6).</param>
[Rule("F8", Decides = true)]
public sealed record UncoveredTime(TimeEntry TimeEntry, Minutes Minutes, Minutes Undecided)
{
    /// <summary>Returns the uncovered time of a ticket, the oldest work first.</summary>
    /// <param name="entries">Contains at least all ledger entries of the ticket.</param>
    public static IReadOnlyList<UncoveredTime> Calculate(
        Ticket ticket,
        IEnumerable<TimeEntry> times,
        IEnumerable<LedgerEntry> entries
    )
    {
        var rateCoversRest = HourlyRateRules.PaysForUncoveredTime(ticket);
        var drawn = UnreversedDraws
            .From(entries.Where(e => e.TicketNumber == ticket.Number))
            .ToLookup(e => e.TimeEntryNo, e => e.Minutes);
        return
        [
            .. UnreversedTimeEntries
                .From(times)
                .Select(t => new UncoveredTime(
                    t,
                    ChargingRules.UncoveredMinutes(
                        ticket,
                        t,
                        new(drawn[t.No].Sum()),
                        rateCoversRest
                    ),
                    ChargingRules.UndecidedMinutes(ticket, t)
                ))
                .Where(t => t.Minutes > Minutes.Zero)
                .OrderBy(t => t.TimeEntry.WorkedOn)
                .ThenBy(t => t.TimeEntry.No),
        ];
    }
}
