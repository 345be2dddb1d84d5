using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.Checks;

/// <summary>The figures on each ticket against its time, what stands drawn for it, and its waits (D2).</summary>
internal static class TicketsCheck
{
    public static void Run(CustomerFacts books, Differences differences)
    {
        // A reversal that names nothing is found elsewhere, and takes no draw back.
        var entries = books
            .Entries.Where(e => e.Kind != LedgerEntryKind.Reverse || e.ReversedEntryNo is not null)
            .ToLookup(e => e.TicketNumber);
        foreach (var ticket in books.Tickets)
        {
            var times = books.Times[ticket.Number].ToList();
            differences.Compare(
                $"ticket {ticket.Number} registered",
                ticket.RegisteredMinutes,
                times.Sum(t => t.Minutes)
            );
            differences.Compare(
                $"ticket {ticket.Number} uncovered",
                ticket.UncoveredMinutes,
                UncoveredTime.Calculate(ticket, times, entries[ticket.Number]).Sum(u => u.Minutes.Value)
            );
            differences.Compare(
                $"ticket {ticket.Number} seconds waited",
                ticket.PausedSeconds,
                books.Pauses[ticket.Number].Where(p => p.Cycle == ticket.Cycle).Sum(p => p.Seconds)
            );
            differences.Compare(
                $"ticket {ticket.Number} waits",
                ticket.PausedSince is not null,
                TicketTransition.IsPause(ticket.State)
            );
        }
    }
}
