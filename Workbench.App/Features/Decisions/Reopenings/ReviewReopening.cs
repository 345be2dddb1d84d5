using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Decisions.Reopenings;

/// <summary>Records what follows from a ticket that was reopened more than once, for its history.</summary>
[Rule("K9")]
[CommandName("ReviewReopening")]
[AllowedFor(Roles.TeamLead)]
public sealed class ReviewReopening(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ReviewReopening>(
                actor,
                target.Subject,
                target.OperationId,
                reason
            ),
            (context, token) =>
                context.ChangeStateAsync(
                    target,
                    t => ReopeningReview.Record(t, context.Actor, context.Now, reason),
                    token
                ),
            ct
        );
}
