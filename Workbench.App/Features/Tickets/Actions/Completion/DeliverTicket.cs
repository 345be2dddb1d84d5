using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions.Completion;

/// <summary>
/// Delivers a started ticket. Releases the rest of its hold and returns the customer's tickets that waited for hours, if the
/// hours are now enough.
/// </summary>
[Rule("F4")]
[CommandName("DeliverTicket")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class DeliverTicket(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<DeliverTicket>(
                actor,
                target.Subject,
                target.OperationId,
                null
            ),
            (context, token) => DeliverAsync(context, target, token),
            ct
        );

    private static async Task<Outcome<Unit>> DeliverAsync(
        CommandContext context,
        TicketCommandTarget target,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadTicketAsync(target, ct)).TryGetValue(
                out var ticket,
                out var refusal
            )
        )
        {
            return refusal;
        }

        if (!Ownership.IsTechnician(ticket, context.Actor) && !context.Actor.HasAny(Roles.TeamLead))
        {
            return Refusal.Because(RefusalCode.NotYourTicket, target.Number);
        }

        if (
            await context
                .Db.Timers.AsNoTracking()
                .AnyAsync(t => t.TicketNumber == target.Number, ct)
        )
        {
            return Refusal.Because(RefusalCode.TimerAlreadyRunning, target.Number);
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        if (
            !DeliveryRules
                .Deliver(ticket, context.Actor, context.Now)
                .TryGetValue(out var move, out refusal)
        )
        {
            return refusal;
        }

        var targets = await context.Db.LoadDeliveryTargetsAsync(
            pauseWhileWaiting: true,
            context.Now,
            ct
        );
        account.StoreTransition(
            ticket,
            move with
            {
                DeliveredCycle = move.DeliveredCycle is { } cycle ? targets.Freeze(cycle) : null,
            }
        );
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return Unit.Value;
    }
}
