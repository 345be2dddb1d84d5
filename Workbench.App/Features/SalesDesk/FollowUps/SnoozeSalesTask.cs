using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;

namespace Workbench.App.Features.SalesDesk.FollowUps;

/// <summary>Puts a task off to a day, with a reason.</summary>
[CommandName("SnoozeSalesTask")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class SnoozeSalesTask(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        SalesTaskCommandTarget target,
        DateOnly until,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<SnoozeSalesTask>(
                actor,
                target.AuditSubject,
                target.OperationId,
                new
                {
                    target.Key,
                    until,
                    reason,
                }
            ),
            async (context, token) =>
                await context.NextFollowUpNoAsync(target, token) is { } no
                    ? context.Store(
                        SalesFollowUp.Snooze(
                            target.Key,
                            no,
                            reason,
                            until,
                            context.Actor,
                            context.Now
                        )
                    )
                    : target.NotFound(),
            ct
        );
}
