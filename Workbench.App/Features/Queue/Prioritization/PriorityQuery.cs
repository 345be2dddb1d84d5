using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Queue.Prioritization;

/// <summary>Where one ticket stands in the queue, and who moved it to the front and why.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class PriorityQuery(QueryExecutor queries)
{
    /// <returns>Null where there is no such ticket.</returns>
    public Task<PriorityView?> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<PriorityQuery, PriorityView?>(
            actor,
            async (db, token) =>
            {
                var found = await db
                    .Tickets.Where(t => t.Number == number)
                    .Select(t => new
                    {
                        Ticket = t,
                        Version = EF.Property<long>(t, WorkbenchDb.VersionProperty),
                    })
                    .SingleOrDefaultAsync(token);
                if (found is null)
                {
                    return null;
                }

                var fronted = await db.LoadPrioritiesAsync([found.Ticket], token);
                return new(
                    found.Version,
                    await db.FindPositionAsync(found.Ticket, token),
                    fronted.GetValueOrDefault(number)
                );
            },
            ct
        );
}
