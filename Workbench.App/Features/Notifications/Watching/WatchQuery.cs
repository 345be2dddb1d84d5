using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Features.Notifications.Watching;

/// <summary>Returns who watches a ticket.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class WatchQuery(QueryExecutor queries)
{
    /// <returns>The ids and names of the people, those who watch the longest first.</returns>
    public Task<IReadOnlyList<Watcher>> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<WatchQuery, IReadOnlyList<Watcher>>(
            actor,
            async (db, token) =>
                await (
                    from watch in db.TicketWatches
                    where watch.TicketNumber == number
                    join person in db.People on watch.PersonId equals person.Id
                    orderby watch.Since, watch.PersonId
                    select new Watcher(person.Id, person.Name)
                ).ToListAsync(token),
            ct
        );

    /// <summary>A person who watches the ticket.</summary>
    public sealed record Watcher(int Id, string Name);
}
