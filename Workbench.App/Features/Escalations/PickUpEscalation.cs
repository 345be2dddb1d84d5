using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations;

/// <summary>One of sales picks an escalation up; of two at once one gets it. Or puts it back for the others.</summary>
[Rule("D4")]
[CommandName("PickUpEscalation")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class PickUpEscalation(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(Actor actor, EscalationCommandTarget on, CancellationToken ct) =>
        writes.RunAsync(
            CommandDescriptor.Create<PickUpEscalation>(actor, on.Subject, on.OperationId),
            (scope, token) =>
                scope.ChangeEscalationAsync(on, e => EscalationRules.PickUp(e, scope.Actor, scope.Now), token),
            ct
        );

    /// <summary>Back to those to pick up: one's own, or another's by a team lead.</summary>
    public Task<Outcome<Unit>> UndoAsync(Actor actor, EscalationCommandTarget on, CancellationToken ct) =>
        writes.RunAsync(
            CommandDescriptor.Create<PickUpEscalation>(actor, on.Subject, on.OperationId) with
            {
                Name = "PickUpEscalationUndone",
            },
            (scope, token) => scope.ChangeEscalationAsync(on, e => EscalationRules.PutBack(e, scope.Actor), token),
            ct
        );
}
