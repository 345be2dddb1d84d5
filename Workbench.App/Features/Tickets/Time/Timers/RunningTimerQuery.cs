using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Returns the ticket on which a person's timer runs.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RunningTimerQuery(QueryExecutor queries, RunningTimers timers)
{
    /// <returns>The timer; null if none runs.</returns>
    public Task<RunningTimerView?> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<RunningTimerQuery, int, RunningTimerView?>(
            actor,
            timers,
            actor.Id,
            (db, me, token) =>
                (
                    from timer in db.Timers
                    join ticket in db.Tickets on timer.TicketNumber equals ticket.Number
                    where timer.TechnicianId == me
                    select new RunningTimerView(timer, ticket)
                ).SingleOrDefaultAsync(token),
            ct
        );
}
