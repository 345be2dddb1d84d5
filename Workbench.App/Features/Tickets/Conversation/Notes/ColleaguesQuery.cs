using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation.Notes;

/// <summary>Returns the colleagues whom a person can mention in a note, by name.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ColleaguesQuery(QueryExecutor queries)
{
    public Task<IReadOnlyList<MentionablePerson>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<ColleaguesQuery, IReadOnlyList<MentionablePerson>>(
            actor,
            async (db, token) =>
                [
                    .. (await db.MentionablePeople(actor.Id).ToListAsync(token)).OrderBy(
                        p => p.Name,
                        StringComparer.CurrentCulture
                    ),
                ],
            ct
        );
}
