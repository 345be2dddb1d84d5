using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Tickets.SavedReplies;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>Returns the saved replies that can be inserted into a message, by name.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ReplyChoicesQuery(QueryExecutor queries)
{
    public Task<IReadOnlyList<SavedReply>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<ReplyChoicesQuery, IReadOnlyList<SavedReply>>(
            actor,
            async (db, token) =>
                [
                    .. (await db.SavedReplies.ToListAsync(token)).OrderBy(
                        r => r.Name,
                        StringComparer.CurrentCulture
                    ),
                ],
            ct
        );
}
