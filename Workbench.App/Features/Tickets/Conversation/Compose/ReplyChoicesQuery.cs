using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Tickets.SavedReplies;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>Returns the saved replies that can be inserted into a message, by name.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ReplyChoicesQuery(QueryExecutor queries, ReplyChoices choices)
{
    public async Task<IReadOnlyList<SavedReply>> RunAsync(Actor actor, CancellationToken ct)
    {
        var replies = await queries.RunSharedAsync<ReplyChoicesQuery, IReadOnlyList<SavedReply>>(
            actor,
            choices,
            ct
        );
        return [.. replies.OrderBy(r => r.Name, StringComparer.CurrentCulture)];
    }
}
