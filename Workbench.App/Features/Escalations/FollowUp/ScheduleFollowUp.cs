using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.FollowUp;

/// <summary>Sets the day on which the owner of an escalation is reminded, or removes it.</summary>
[CommandName("ScheduleFollowUp")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class ScheduleFollowUp(CommandExecutor commands)
{
    /// <param name="on">Calendar date in Stockholm; null for never.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        DateOnly? on,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ScheduleFollowUp>(
                actor,
                target.Subject,
                target.OperationId,
                new { on }
            ),
            (context, token) =>
                context.ChangeEscalationAsync(
                    target,
                    e => EscalationRules.ScheduleFollowUp(e, on, context.Actor, context.Now),
                    token
                ),
            ct
        );
}
