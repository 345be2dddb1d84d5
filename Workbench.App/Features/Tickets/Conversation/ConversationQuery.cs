using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation;

/// <summary>Returns the messages of a ticket, newest first, one page at a time.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ConversationQuery(QueryExecutor queries, TicketContentsReader contents)
{
    public const int PageSize = TicketContents.MaxMessages;

    /// <param name="before">The number of the oldest message already shown; null for the newest page.</param>
    public Task<IReadOnlyList<Message>> RunAsync(
        Actor actor,
        int number,
        int? before,
        CancellationToken ct
    ) =>
        before is null
            ? queries.RunSharedAsync<ConversationQuery, IReadOnlyList<Message>>(
                actor,
                async token => (await contents.GetAsync(number, token))?.Messages ?? [],
                ct
            )
            : OlderAsync(actor, number, before.Value, ct);

    private Task<IReadOnlyList<Message>> OlderAsync(
        Actor actor,
        int number,
        int before,
        CancellationToken ct
    ) =>
        queries.RunAsync<ConversationQuery, IReadOnlyList<Message>>(
            actor,
            async (db, token) =>
                await db
                    .Messages.Where(m => m.TicketNumber == number && m.No < before)
                    .OrderByDescending(m => m.No)
                    .Take(PageSize)
                    .ToListAsync(token),
            ct
        );
}
