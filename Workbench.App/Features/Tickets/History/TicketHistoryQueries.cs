using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.History;

/// <summary>Reads the history of a ticket in chronological order.</summary>
internal static class TicketHistoryQueries
{
    /// <param name="changes">All changes of the ticket.</param>
    public static async Task<IReadOnlyList<HistoryLine>> HistoryAsync(
        this WorkbenchDb db,
        int number,
        IReadOnlyList<TicketChange> changes,
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
                .OrderBy(l => l.At),
        ];
    }
}
