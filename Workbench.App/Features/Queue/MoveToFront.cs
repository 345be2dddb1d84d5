using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue;

/// <summary>Moves a queued ticket before all others, with a reason that the queue shows; or back to its own place.</summary>
[Rule("K4")]
[CommandName("MoveToFront")]
[AllowedFor(Roles.TeamLead)]
public sealed class MoveToFront(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        string reason,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<MoveToFront>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
            {
                await scope.Db.LockQueueAsync(token);
                if (!(await scope.LoadTicketAsync(on, token)).TryGetValue(out var ticket, out var refusal))
                {
                    return refusal;
                }

                var place = -await scope.NextNumberAsync(Counters.FrontPlace, token);
                if (
                    !PriorityRules
                        .MoveToFront(ticket, place, scope.Actor, scope.Now, reason)
                        .TryGetValue(out var move, out refusal)
                )
                {
                    return refusal;
                }

                scope.StoreTransition(ticket, move);
                return Unit.Value;
            },
            ct
        );

    /// <summary>Back to the place of its submission.</summary>
    public Task<Outcome<Unit>> UndoAsync(Actor actor, TicketCommandTarget on, CancellationToken ct) =>
        writes.RunAsync(
            CommandDescriptor.Create<MoveToFront>(actor, on.Subject, on.OperationId) with
            {
                Name = "MoveToFrontUndone",
            },
            (scope, token) =>
                scope.ChangeStateAsync(on, t => PriorityRules.RemovePriority(t, scope.Actor, scope.Now), token),
            ct
        );
}
