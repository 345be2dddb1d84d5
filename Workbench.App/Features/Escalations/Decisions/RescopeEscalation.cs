using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>An escalation cut down to four hours or less: its tickets go back to their old places in the queue.</summary>
[Rule("K3")]
[Rule("K4")]
[CommandName("RescopeEscalation")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class RescopeEscalation(CommandExecutor commands)
{
    /// <param name="tickets">Every ticket of it, with what it was cut down to.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        IReadOnlyList<RescopedTicket> tickets,
        string outcome,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<RescopeEscalation>(actor, target.Subject, target.OperationId),
            (context, token) =>
                context.DecideEscalationAsync(
                    target,
                    (e, loaded) =>
                        EscalationRules.Rescope(
                            e,
                            loaded,
                            tickets,
                            outcome,
                            context.Actor,
                            context.Now
                        ),
                    token
                ),
            ct
        );
}
