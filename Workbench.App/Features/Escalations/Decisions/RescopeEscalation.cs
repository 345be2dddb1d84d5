using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>Rescopes an escalation to four hours or less. Its tickets return to their earlier places in the queue.</summary>
[Rule("K3")]
[Rule("K4")]
[CommandName("RescopeEscalation")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class RescopeEscalation(CommandExecutor commands)
{
    /// <param name="tickets">Every ticket of the escalation, with its new size.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        IReadOnlyList<RescopedTicket> tickets,
        string outcome,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<RescopeEscalation>(
                actor,
                target.Subject,
                target.OperationId,
                new { tickets, outcome }
            ),
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
                    "",
                    token
                ),
            ct
        );
}
