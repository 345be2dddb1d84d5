using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations;

/// <summary>An escalation cut down to four hours or less: its tickets go back to their old places in the queue.</summary>
[Rule("K3")]
[Rule("K4")]
[CommandName("RescopeEscalation")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class RescopeEscalation(CommandExecutor writes)
{
    /// <param name="tickets">Every ticket of it, with what it was cut down to.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget on,
        IReadOnlyList<RescopedTicket> tickets,
        string outcome,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<RescopeEscalation>(actor, on.Subject, on.OperationId),
            (scope, token) =>
                scope.DecideEscalationAsync(
                    on,
                    (e, loaded) =>
                        EscalationRules.Rescope(e, loaded, tickets, outcome, scope.Actor, scope.Now),
                    token
                ),
            ct
        );
}
