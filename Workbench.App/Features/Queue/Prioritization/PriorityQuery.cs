using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Queue.Prioritization;

/// <summary>Returns the place of a ticket in the queue, and who moved it to the front and why.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class PriorityQuery(QueryExecutor queries)
{
    /// <returns>The view; null if there is no such ticket.</returns>
    public Task<PriorityView?> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<PriorityQuery, PriorityView?>(
            actor,
            async (db, token) =>
            {
                var row = await db
                    .Tickets.Where(t => t.Number == number)
                    .Select(t => new
                    {
                        Ticket = t,
                        Version = EF.Property<long>(t, WorkbenchDb.VersionProperty),
                    })
                    .SingleOrDefaultAsync(token);
                if (row is null)
                {
                    return null;
                }

                var priorities = await db.LoadPrioritiesAsync([row.Ticket], token);
                return new(
                    row.Version,
                    await db.FindPositionAsync(row.Ticket, token),
                    priorities.GetValueOrDefault(number)
                );
            },
            ct
        );
}
