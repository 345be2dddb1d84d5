using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Returns the ticket of a row in a list, for the actions under it.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ListedTicketQuery(QueryExecutor queries)
{
    /// <returns>Null if there is no such ticket.</returns>
    public Task<ListedTicket?> RunAsync(Domain.Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<ListedTicketQuery, ListedTicket?>(
            actor,
            (db, token) =>
                db
                    .Tickets.Where(t => t.Number == number)
                    .Select(t => new ListedTicket(
                        t,
                        EF.Property<long>(t, WorkbenchDb.VersionProperty)
                    ))
                    .SingleOrDefaultAsync(token),
            ct
        );
}
