using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Shared.Queue;

/// <summary>Reads the tickets that are passed over for the person who handed them back.</summary>
[Rule("K4")]
public static class HandBackQueries
{
    /// <returns>The tickets by number.</returns>
    public static async Task<IReadOnlyDictionary<int, HandedBackTicket>> LoadHandedBackAsync(
        this WorkbenchDb db,
        DateTime now,
        CancellationToken ct
    )
    {
        var since = HandBackPause.RelevantSince(now);
        var recent = await db
            .TicketChanges.AsNoTracking()
            .Where(c =>
                c.ChangedAt > since
                && (
                    c.Kind == TicketChangeKind.HandedBack
                    || c.Kind == TicketChangeKind.TakenFromQueue
                )
            )
            .ToListAsync(ct);
        return HandBackPause.Find(recent, now);
    }
}
