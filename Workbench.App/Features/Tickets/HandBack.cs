using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Gives started work back to the queue, at its old place, with a reason: one's own, or an absent technician's by a team lead.</summary>
[Rule("K11")]
[CommandName("HandBack")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class HandBack(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        string reason,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<HandBack>(actor, on.Subject, on.OperationId),
            (scope, token) =>
                scope.ChangeStateAsync(
                    on,
                    t => HandoverRules.ToQueue(t, scope.Actor, scope.Now, reason),
                    token
                ),
            ct
        );
}
