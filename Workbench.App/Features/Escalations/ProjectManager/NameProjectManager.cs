using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.ProjectManager;

/// <summary>Names the project manager of an escalation, or removes the name.</summary>
[CommandName("NameProjectManager")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class NameProjectManager(CommandExecutor commands)
{
    /// <param name="name">Empty if nobody is named.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        string name,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<NameProjectManager>(
                actor,
                target.Subject,
                target.OperationId,
                name
            ),
            (context, token) =>
                context.ChangeEscalationAsync(
                    target,
                    e => EscalationRules.NameProjectManager(e, name, context.Actor),
                    token
                ),
            ct
        );
}
