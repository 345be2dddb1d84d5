using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Lets a ticket take more than four hours, with a reason that its history keeps.</summary>
[Rule("K6")]
[CommandName("ApproveFinish")]
[AllowedFor(Roles.TeamLead)]
public sealed class ApproveFinish(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        string reason,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<ApproveFinish>(actor, on.Subject, on.OperationId),
            (scope, token) =>
                scope.ChangeStateAsync(
                    on,
                    t => FourHourApproval.ApproveExceeding(t, scope.Actor, scope.Now, reason),
                    token
                ),
            ct
        );
}
