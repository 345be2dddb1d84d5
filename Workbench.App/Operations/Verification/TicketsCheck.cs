using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Operations.Verification;

/// <summary>Checks the figures of each ticket against its time entries, its net draws and its waits (D2).</summary>
internal static class TicketsCheck
{
    public static void Run(CustomerFacts facts, DifferenceList differenceList)
    {
        // Another check finds a reversal that names no entry. It reverses no draw.
        var entries = facts
            .Entries.Where(e => e.Kind != LedgerEntryKind.Reverse || e.ReversedEntryNo is not null)
            .ToLookup(e => e.TicketNumber);
        foreach (var ticket in facts.Tickets)
        {
            var times = facts.TimeEntries[ticket.Number].ToList();
            differenceList.Compare(
                $"ticket {ticket.Number} registered",
                ticket.RegisteredMinutes,
                times.Sum(t => t.Minutes)
            );
            differenceList.Compare(
                $"ticket {ticket.Number} uncovered",
                ticket.UncoveredMinutes,
                UncoveredTime
                    .Calculate(ticket, times, entries[ticket.Number])
                    .Sum(u => u.Minutes.Value)
            );
            differenceList.Compare(
                $"ticket {ticket.Number} undecided",
                ticket.UndecidedMinutes,
                UnreversedTimeEntries
                    .From(times)
                    .Sum(t => ChargingRules.UndecidedMinutes(ticket, t).Value)
            );
            differenceList.Compare(
                $"ticket {ticket.Number} seconds waited",
                ticket.PausedSeconds,
                facts.Pauses[ticket.Number].Where(p => p.Cycle == ticket.Cycle).Sum(p => p.Seconds)
            );
            differenceList.Compare(
                $"ticket {ticket.Number} waits",
                ticket.PausedSince is not null,
                Pause.IsPause(ticket.State)
            );
        }
    }
}
