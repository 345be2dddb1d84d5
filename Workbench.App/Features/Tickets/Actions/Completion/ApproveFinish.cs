using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding.Time;

namespace Workbench.App.Features.Tickets.Actions.Completion;

/// <summary>Approves that a ticket takes more than four hours, with a reason for its history.</summary>
[Rule("K6")]
[CommandName("ApproveFinish")]
[AllowedFor(Roles.TeamLead)]
public sealed class ApproveFinish(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ApproveFinish>(
                actor,
                target.Subject,
                target.OperationId,
                reason
            ),
            (context, token) =>
                context.ChangeStateAsync(
                    target,
                    t => FourHourDecision.Approve(t, context.Actor, context.Now, reason),
                    token
                ),
            ct
        );
}
