using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.History;

/// <summary>Reads the history of a ticket in chronological order.</summary>
internal static class TicketHistoryQueries
{
    /// <param name="changes">All changes of the ticket.</param>
    /// <param name="times">All time entries of the ticket.</param>
    public static async Task<IReadOnlyList<HistoryLine>> HistoryAsync(
        this WorkbenchDb db,
        int number,
        IReadOnlyList<TicketChange> changes,
        IReadOnlyList<TicketView.TimeEntryView> times,
        CancellationToken ct
    )
    {
        var classified = await db
            .BugClassifications.Where(c => c.TicketNumber == number)
            .OrderBy(c => c.No)
            .ToListAsync(ct);
        return
        [
            .. changes
                .OrderBy(c => c.No)
                .Select(c => new HistoryLine(c.ChangedAt, c.ActorName, c, null))
                .Concat(
                    classified.Select(c => new HistoryLine(c.ClassifiedAt, c.ActorName, null, c))
                )
                .Concat(TimeLines(times))
                .OrderBy(l => l.At),
        ];
    }

    private static IEnumerable<HistoryLine> TimeLines(IReadOnlyList<TicketView.TimeEntryView> times)
    {
        var byNo = times.ToDictionary(t => t.Entry.No);
        return TimeChange
            .From([.. times.Select(t => t.Entry)])
            .Select(c =>
            {
                var recorded = byNo[c.Recorded.No];
                return new HistoryLine(
                    c.Recorded.RecordedAt,
                    DomainText.For(recorded.Author),
                    null,
                    null
                )
                {
                    Time = new(c, recorded.Technician),
                };
            });
    }
}
