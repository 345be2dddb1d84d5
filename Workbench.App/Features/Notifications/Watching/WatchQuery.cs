using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;

namespace Workbench.App.Features.Notifications.Watching;

/// <summary>Returns who watches a ticket.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class WatchQuery(QueryExecutor queries, TicketContentsReader contents, Staff staff)
{
    /// <returns>The ids and names of the people, those who watch the longest first.</returns>
    public Task<IReadOnlyList<Watcher>> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunSharedAsync<WatchQuery, IReadOnlyList<Watcher>>(
            actor,
            async token =>
            {
                var watches = (await contents.GetAsync(number, token))?.Watches ?? [];
                var names = await staff.GetAsync(watches.Select(w => w.PersonId), token);
                return
                [
                    .. watches.Select(w => new Watcher(w.PersonId, names.NameOf(w.PersonId) ?? "")),
                ];
            },
            ct
        );

    /// <summary>A person who watches the ticket.</summary>
    public sealed record Watcher(int Id, string Name);
}
