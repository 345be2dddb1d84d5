using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Discards the technician's running timer. No time is registered.</summary>
[Rule("K10")]
[CommandName("DiscardTimer")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class DiscardTimer(CommandExecutor commands)
{
    /// <param name="startedAt">UTC start of the timer that was shown; null if the caller showed none.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        DateTime? startedAt,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<DiscardTimer>(
                actor,
                $"timer {actor.Id}",
                operationId,
                startedAt
            ),
            async (context, token) =>
            {
                if (await context.Db.Timers.FindAsync([actor.Id], token) is not { } timer)
                {
                    return Refusal.Because(RefusalCode.NoTimerRunning);
                }

                if (startedAt is { } expected && expected != timer.StartedAt)
                {
                    return Refusal.Because(RefusalCode.ConcurrencyConflict);
                }

                context.Db.Timers.Remove(timer);
                context.RecordChange(ChangeTopic.Timer, actor.Id);
                return Unit.Value;
            },
            ct
        );
}
