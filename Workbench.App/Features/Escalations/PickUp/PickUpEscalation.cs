using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.PickUp;

/// <summary>One of sales picks an escalation up; of two at once one gets it. Or puts it back for the others.</summary>
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
            CommandDescriptor.Create<PickUpEscalation>(actor, target.Subject, target.OperationId),
            (context, token) =>
                context.ChangeEscalationAsync(
                    target,
                    e => EscalationRules.PickUp(e, context.Actor, context.Now),
                    token
                ),
            ct
        );

    /// <summary>Back to those to pick up: one's own, or another's by a team lead.</summary>
    public Task<Outcome<Unit>> UndoAsync(
        Actor actor,
        EscalationCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<PickUpEscalation>(
                actor,
                target.Subject,
                target.OperationId
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
