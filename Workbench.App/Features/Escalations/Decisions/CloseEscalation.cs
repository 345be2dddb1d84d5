using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>
/// Closes an escalation as won (it became a project) or declined. Closes its tickets with the outcome as comment.
/// </summary>
[Rule("K3")]
[CommandName("CloseEscalation")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class CloseEscalation(CommandExecutor commands)
{
    /// <param name="won">True if it became a project.</param>
    /// <param name="outcome">The outcome, stored with the escalation and each of its tickets.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        bool won,
        string outcome,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<CloseEscalation>(
                actor,
                target.Subject,
                target.OperationId,
                new { won, outcome }
            ),
            (context, token) =>
                context.DecideEscalationAsync(
                    target,
                    (e, tickets) =>
                        EscalationRules.Close(e, tickets, won, outcome, context.Actor, context.Now),
                    token
                ),
            ct
        );
}
