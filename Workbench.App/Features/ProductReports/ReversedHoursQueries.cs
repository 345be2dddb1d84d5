using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.ProductReports;

/// <summary>
/// Reads the hours that customers got back because their bug is on a report and its time is not charged. For each unreversed
/// time entry, counts what was drawn once and reversed, however often the class changed.
/// </summary>
internal static class ReversedHoursQueries
{
    public static async Task<IReadOnlyList<(int Report, int Ticket, int Minutes)>> ByTicketAsync(
        WorkbenchDb db,
        IReadOnlyList<int> reports,
        CancellationToken ct
    )
    {
        var reversed = await (
            from ticket in db.Tickets
            where ticket.ProductReportNo != null && reports.Contains(ticket.ProductReportNo.Value)
            join entry in db.LedgerEntries on ticket.Number equals entry.TicketNumber
            where entry.Kind == LedgerEntryKind.Reverse
            group entry by new
            {
                Report = ticket.ProductReportNo!.Value,
                Ticket = ticket.Number,
                entry.TimeEntryNo,
            } into g
            select new { g.Key, Minutes = g.Sum(e => e.Minutes) }
        ).ToListAsync(ct);
        if (reversed.Count == 0)
        {
            return [];
        }

        var tickets = reversed.Select(r => r.Key.Ticket).Distinct().ToList();
        var times = await db
            .TimeEntries.Where(t => tickets.Contains(t.TicketNumber))
            .ToListAsync(ct);
        var unreversed = UnreversedTimeEntries
            .From(times)
            .ToDictionary(t => (t.TicketNumber, (int?)t.No));
        return
        [
            .. reversed
                .Where(r => unreversed.ContainsKey((r.Key.Ticket, r.Key.TimeEntryNo)))
                .GroupBy(r => (r.Key.Report, r.Key.Ticket))
                .Select(g =>
                    (
                        g.Key.Report,
                        g.Key.Ticket,
                        g.Sum(r =>
                            Math.Min(
                                r.Minutes,
                                unreversed[(r.Key.Ticket, r.Key.TimeEntryNo)].Minutes
                            )
                        )
                    )
                ),
        ];
    }
}
