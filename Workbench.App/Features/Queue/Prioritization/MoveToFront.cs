using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Queue.Prioritization;

/// <summary>Moves a queued ticket to the front, with a reason that the queue shows; or back to its own place.</summary>
[Rule("K4")]
[CommandName("MoveToFront")]
[AllowedFor(Roles.TeamLead)]
public sealed class MoveToFront(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<MoveToFront>(
                actor,
                target.Subject,
                target.OperationId,
                reason
            ),
            async (context, token) =>
            {
                await context.Db.LockQueueAsync(token);
                if (
                    !(await context.LoadTicketAsync(target, token)).TryGetValue(
                        out var ticket,
                        out var refusal
                    )
                )
                {
                    return refusal;
                }

                var place = -await context.NextNumberAsync(Counters.FrontPlace, token);
                if (
                    !PriorityRules
                        .MoveToFront(ticket, place, context.Actor, context.Now, reason)
                        .TryGetValue(out var move, out refusal)
                )
                {
                    return refusal;
                }

                context.StoreTransition(ticket, move);
                return Unit.Value;
            },
            ct
        );

    /// <summary>Returns the ticket to the place of its submission.</summary>
    public Task<Outcome<Unit>> UndoAsync(
        Actor actor,
        TicketCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<MoveToFront>(
                actor,
                target.Subject,
                target.OperationId,
                null
            ) with
            {
                Name = "MoveToFrontUndone",
            },
            (context, token) =>
                context.ChangeStateAsync(
                    target,
                    t => PriorityRules.RemovePriority(t, context.Actor, context.Now),
                    token
                ),
            ct
        );
}
