using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;

namespace Workbench.App.Features.SalesDesk.FollowUps;

/// <summary>Takes up again a task that was put off or waits for an answer.</summary>
[CommandName("ResumeSalesTask")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class ResumeSalesTask(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        SalesTaskCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ResumeSalesTask>(
                actor,
                target.AuditSubject,
                target.OperationId,
                target.Key
            ),
            async (context, token) =>
                await context.NextFollowUpNoAsync(target, token) is { } no
                    ? context.Store(
                        SalesFollowUp.Resume(target.Key, no, context.Actor, context.Now)
                    )
                    : target.NotFound(),
            ct
        );
}
