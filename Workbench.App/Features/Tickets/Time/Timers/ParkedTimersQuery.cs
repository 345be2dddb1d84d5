using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Returns a person’s own parked timers.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ParkedTimersQuery(QueryExecutor queries)
{
    public Task<IReadOnlyList<ParkedTimerView>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<ParkedTimersQuery, IReadOnlyList<ParkedTimerView>>(
            actor,
            (db, token) => db.LoadParkedTimersAsync(t => t.TechnicianId == actor.Id, token),
            ct
        );
}
