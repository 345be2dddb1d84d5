using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>
/// Delivers a started ticket: what is left of its hold is released, and tickets of the customer that waited for hours come
/// back where these now suffice.
/// </summary>
[Rule("F4")]
[CommandName("DeliverTicket")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class DeliverTicket(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(Actor actor, TicketCommandTarget on, CancellationToken ct) =>
        writes.RunAsync(
            CommandDescriptor.Create<DeliverTicket>(actor, on.Subject, on.OperationId),
            (scope, token) => DeliverAsync(scope, on, token),
            ct
        );

    private static async Task<Outcome<Unit>> DeliverAsync(
        CommandContext scope,
        TicketCommandTarget on,
        CancellationToken ct
    )
    {
        if (!(await scope.LoadTicketAsync(on, ct)).TryGetValue(out var ticket, out var refusal))
        {
            return refusal;
        }

        if (!Ownership.IsTechnician(ticket, scope.Actor) && !scope.Actor.HasAny(Roles.TeamLead))
        {
            return Refusal.Because(RefusalCode.NotYourTicket, on.Number);
        }

        if (await scope.Db.Timers.AsNoTracking().AnyAsync(t => t.TicketNumber == on.Number, ct))
        {
            return Refusal.Because(RefusalCode.TimerAlreadyRunning, on.Number);
        }

        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, ticket.CustomerId, ct);
        if (!DeliveryRules.Deliver(ticket, scope.Actor, scope.Now).TryGetValue(out var move, out refusal))
        {
            return refusal;
        }

        books.StoreTransition(ticket, move);
        await books.ResumeWaitingTicketsAsync(ct);
        books.Save();
        return Unit.Value;
    }
}
