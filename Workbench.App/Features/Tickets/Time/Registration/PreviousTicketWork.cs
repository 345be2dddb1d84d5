using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>Whether a person worked on a ticket that is no longer in their hands, and when it last changed (K7).</summary>
internal sealed record PreviousTicketWork(bool HasWorked, DateOnly ChangedOn)
{
    public static async Task<PreviousTicketWork> LoadAsync(
        WorkbenchDb db,
        Actor actor,
        Ticket ticket,
        DateOnly today,
        CancellationToken ct
    )
    {
        var (number, me) = (ticket.Number, actor.Id);
        if (Ownership.IsStartedBy(ticket, actor))
        {
            return new(true, today);
        }

        var ids = await db.LoadIdsOfAsync(me, ct);
        var changes = db.TicketChanges.Where(c => c.TicketNumber == number);
        var changedAt = await changes
            .OrderByDescending(c => c.No)
            .Select(c => c.ChangedAt)
            .FirstOrDefaultAsync(ct);
        var worked =
            await db.Timers.AnyAsync(t => t.TechnicianId == me && t.TicketNumber == number, ct)
            || await db.ParkedTimers.AnyAsync(
                t => t.TechnicianId == me && t.TicketNumber == number,
                ct
            )
            || await db.TimeEntries.AnyAsync(
                e => e.TicketNumber == number && ids.Contains(e.TechnicianId),
                ct
            )
            || await changes.AnyAsync(
                c => c.ActorId == me && c.Kind == TicketChangeKind.TakenFromQueue,
                ct
            );
        return new(worked, StockholmTime.DateOf(changedAt));
    }
}
