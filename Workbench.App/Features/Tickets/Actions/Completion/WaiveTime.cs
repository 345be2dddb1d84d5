using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding.Time;

namespace Workbench.App.Features.Tickets.Actions.Completion;

/// <summary>
/// Waives the undecided minutes beyond four hours of a ticket as our own cost, with a reason for its history.
/// </summary>
[Rule("K6")]
[CommandName("WaiveTime")]
[AllowedFor(Roles.TeamLead)]
public sealed class WaiveTime(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<WaiveTime>(actor, target.Subject, target.OperationId, reason),
            (context, token) =>
                context.ChangeStateAsync(
                    target,
                    t => FourHourDecision.Waive(t, context.Actor, context.Now, reason),
                    token
                ),
            ct
        );
}
