using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets;

/// <summary>Throws the technician's running timer away; no time is posted.</summary>
[Rule("K10")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class DiscardTimer(Writes writes)
{
    public Task<Outcome<Done>> RunAsync(Actor actor, Guid operationId, CancellationToken ct) =>
        writes.RunAsync<Outcome<Done>>(
            WriteCommand.Of<DiscardTimer>(actor, $"timer {actor.Id}", operationId),
            async (scope, token) =>
            {
                if (await scope.Db.Timers.FindAsync([actor.Id], token) is not { } timer)
                {
                    return Refusal.Because(RefusalCode.NoTimerRuns);
                }

                scope.Db.Timers.Remove(timer);
                scope.Changed(ChangeTopic.Timer, actor.Id);
                return Done.Value;
            },
            ct
        );
}
