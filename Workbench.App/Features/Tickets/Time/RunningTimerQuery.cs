using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Where one's own timer runs.</summary>
[Rule("K10")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RunningTimerQuery(QueryExecutor queries)
{
    /// <returns>Null where none runs.</returns>
    public Task<TimerNow?> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<RunningTimerQuery, TimerNow?>(
            actor,
            (db, token) =>
                (
                    from timer in db.Timers
                    join ticket in db.Tickets on timer.TicketNumber equals ticket.Number
                    where timer.TechnicianId == actor.Id
                    select new TimerNow(timer, ticket)
                ).SingleOrDefaultAsync(token),
            ct
        );
}
