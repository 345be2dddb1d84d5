using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Tickets.Actions.Planning;

/// <summary>Changes the kind of an open ticket, with a reason.</summary>
[Rule("K1")]
[CommandName("ChangeKind")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class ChangeKind(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        TicketKind kind,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ChangeKind>(
                actor,
                target.Subject,
                target.OperationId,
                new { kind, reason }
            ),
            (context, token) =>
                context.ChangeStateAsync(
                    target,
                    t => KindRules.Change(t, kind, context.Actor, context.Now, reason),
                    token
                ),
            ct
        );
}
