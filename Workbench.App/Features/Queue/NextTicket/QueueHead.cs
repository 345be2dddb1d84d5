using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Queue.NextTicket;

/// <summary>The first ticket in the queue, with what take next decides from.</summary>
/// <param name="WasHandedBack">Whether somebody handed it back so recently that it may be passed over for them.</param>
/// <param name="StartedTickets">How many started tickets the technician has (K11).</param>
[Rule("K4")]
internal sealed record QueueHead(Ticket Ticket, bool WasHandedBack, int StartedTickets)
{
    private static readonly CompiledQuery<
        Func<WorkbenchDb, int, DateTime, CancellationToken, Task<QueueHead?>>
    > Query = new(() =>
        EF.CompileAsyncQuery(
            (WorkbenchDb db, int technicianId, DateTime since, CancellationToken ct) =>
                db
                    .Tickets.Where(TicketCondition.IsQueued.Expression)
                    .OrderBy(QueueOrder.Priority)
                    .ThenBy(QueueOrder.SubmittedAt)
                    .ThenBy(QueueOrder.Number)
                    .Select(first => new QueueHead(
                        first,
                        db.TicketChanges.Any(c =>
                            c.TicketNumber == first.Number
                            && c.Kind == TicketChangeKind.HandedBack
                            && c.ChangedAt > since
                        ),
                        db.Tickets.Count(t =>
                            t.TechnicianId == technicianId && t.State == TicketState.Started
                        )
                    ))
                    .FirstOrDefault()
        )
    );

    /// <summary>Reads it in one statement; null if the queue is empty.</summary>
    public static Task<QueueHead?> FindAsync(CommandContext context, CancellationToken ct) =>
        Query.For(context.Db)(
            context.Db,
            context.Actor.Id,
            HandBackPause.RelevantSince(context.Now),
            ct
        );
}
