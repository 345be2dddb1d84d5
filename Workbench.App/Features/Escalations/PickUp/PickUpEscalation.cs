using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.PickUp;

/// <summary>
/// Assigns an escalation to a salesperson, or returns it for others to pick up. If two pick it up at once, one gets it.
/// </summary>
[Rule("D4")]
[CommandName("PickUpEscalation")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class PickUpEscalation(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<PickUpEscalation>(
                actor,
                target.Subject,
                target.OperationId,
                null
            ),
            (context, token) =>
                context.ChangeEscalationAsync(
                    target,
                    e =>
                        EscalationRules.PickUp(
                            e,
                            context.Actor,
                            context.Now,
                            FollowUpTarget.AfterPickUp(context.Today)
                        ),
                    token
                ),
            ct
        );

    /// <summary>Returns the escalation for others to pick up: one's own, or anybody's for a team lead.</summary>
    public Task<Outcome<Unit>> UndoAsync(
        Actor actor,
        EscalationCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<PickUpEscalation>(
                actor,
                target.Subject,
                target.OperationId,
                null
            ) with
            {
                Name = "PickUpEscalationUndone",
            },
            (context, token) =>
                context.ChangeEscalationAsync(
                    target,
                    e => EscalationRules.PutBack(e, context.Actor),
                    token
                ),
            ct
        );
}
