using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.History;

/// <summary>
/// What happened to a ticket, in the order of time. A change that leaves the state as it is does not say what it was for; the
/// audit of the same instant does.
/// </summary>
internal static class TicketHistory
{
    /// <param name="changes">All of the ticket's.</param>
    public static async Task<IReadOnlyList<HistoryLine>> HistoryAsync(
        this WorkbenchDb db,
        int number,
        IReadOnlyList<TicketChange> changes,
        CancellationToken ct
    )
    {
        var subject = new OnTicket(number, null, Guid.Empty).Subject;
        var commands = (
            await db
                .AuditRows.Where(a => a.Subject == subject)
                .Select(a => new { a.At, a.Command })
                .ToListAsync(ct)
        ).ToLookup(a => a.At, a => a.Command);
        var classified = await db
            .BugClassifications.Where(c => c.TicketNumber == number)
            .OrderBy(c => c.No)
            .ToListAsync(ct);
        return
        [
            .. changes
                .OrderBy(c => c.No)
                .Select(c => new HistoryLine(
                    c.At,
                    c.ActorName,
                    commands[c.At].LastOrDefault(),
                    c,
                    null
                ))
                .Concat(classified.Select(c => new HistoryLine(c.At, c.ActorName, null, null, c)))
                .OrderBy(l => l.At),
        ];
    }
}
