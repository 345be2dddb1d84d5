using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Lets a ticket take more than four hours, with a reason that its history keeps.</summary>
[Rule("K6")]
[CommandName("ApproveFinish")]
[AllowedFor(Roles.TeamLead)]
public sealed class ApproveFinish(Writes writes)
{
    public Task<Outcome<Done>> RunAsync(
        Actor actor,
        OnTicket on,
        string reason,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            WriteCommand.Of<ApproveFinish>(actor, on.Subject, on.OperationId),
            (scope, token) =>
                scope.MoveAsync(
                    on,
                    t => FourHourApproval.ApproveExceeding(t, scope.Actor, scope.Now, reason),
                    token
                ),
            ct
        );
}
