using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions.Reassignment;

/// <summary>
/// Returns a started ticket to its earlier place in the queue, with a reason: one's own, or an absent technician's by a team
/// lead.
/// </summary>
[Rule("K11")]
[CommandName("HandBack")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class HandBack(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<HandBack>(actor, target.Subject, target.OperationId, reason),
            (context, token) =>
                context.ChangeStateAsync(
                    target,
                    t => HandoverRules.ToQueue(t, context.Actor, context.Now, reason),
                    token
                ),
            ct
        );
}
