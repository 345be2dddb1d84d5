using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Ends the running timer of another person and parks its time for its owner; for team leads.</summary>
[Rule("K10")]
[CommandName("EndTimer")]
[AllowedFor(Roles.TeamLead)]
public sealed class EndTimer(CommandExecutor commands)
{
    /// <param name="startedAt">UTC start of the timer that was shown.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int technicianId,
        DateTime startedAt,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<EndTimer>(
                actor,
                $"timer {technicianId}",
                operationId,
                startedAt
            ),
            async (context, token) =>
            {
                if (await context.Db.Timers.FindAsync([technicianId], token) is not { } timer)
                {
                    return Refusal.Because(RefusalCode.NoTimerRunning);
                }

                if (timer.StartedAt != startedAt)
                {
                    return Refusal.Because(RefusalCode.ConcurrencyConflict);
                }

                context.Park(timer);
                return Unit.Value;
            },
            ct
        );
}
