using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>
/// Delivers a started ticket: what is left of its hold is released, and tickets of the customer that waited for hours come
/// back where these now suffice.
/// </summary>
[Rule("F4")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class DeliverTicket(Writes writes)
{
    public Task<Outcome<Done>> RunAsync(
        Actor actor,
        int number,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            WriteCommand.Of<DeliverTicket>(actor, $"ticket {number}", operationId),
            (scope, token) => DeliverAsync(scope, number, token),
            ct
        );

    private static async Task<Outcome<Done>> DeliverAsync(
        WriteScope scope,
        int number,
        CancellationToken ct
    )
    {
        if (await scope.Db.Tickets.FindAsync([number], ct) is not { } ticket)
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        if (ticket.TechnicianId != scope.Actor.Id && !scope.Actor.HasAny(Roles.TeamLead))
        {
            return Refusal.Because(RefusalCode.NotYourTicket, number);
        }

        if (await scope.Db.Timers.AsNoTracking().AnyAsync(t => t.TicketNumber == number, ct))
        {
            return Refusal.Because(RefusalCode.TimerRuns, number);
        }

        var books = await CustomerBooks.LoadAsync(scope, ticket.CustomerId, ct);
        if (!Delivering.Of(ticket, scope.Actor, scope.Now).Try(out var move, out var refusal))
        {
            return refusal;
        }

        var released = new Hold(move.Ticket, books.Ledger.Account).Release();
        books.Keep(released.Account);
        await books.BringBackWaitingAsync(ct);
        books.Save();
        scope.Replace(ticket, released.Ticket);
        scope.Db.TicketChanges.Add(move.Change);
        scope.Changed(ChangeTopic.Ticket, number);
        return Done.Value;
    }
}
