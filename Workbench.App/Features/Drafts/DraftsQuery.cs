using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Features.Drafts;

/// <summary>Returns a person's own drafts.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class DraftsQuery(QueryExecutor queries)
{
    /// <param name="ticket">The ticket number; zero for a ticket that is not submitted yet.</param>
    public Task<IReadOnlyList<StoredDraft>> RunAsync(
        Actor actor,
        int ticket,
        CancellationToken ct
    ) =>
        queries.RunAsync<DraftsQuery, IReadOnlyList<StoredDraft>>(
            actor,
            async (db, token) =>
                await db
                    .Drafts.Where(d => d.PersonId == actor.Id && d.TicketNumber == ticket)
                    .OrderBy(d => d.Field)
                    .Select(d => new StoredDraft(d.TicketNumber, d.Field, d.Text, d.At))
                    .ToListAsync(token),
            ct
        );
}
