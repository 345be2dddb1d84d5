using Workbench.App.Commands;
using Workbench.App.Live.Presence;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Presence;

/// <summary>Returns who else has a ticket open, if the person may read the ticket now.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TicketPresenceQuery(
    QueryExecutor queries,
    TicketContentsReader contents,
    PresenceTracker tracker
)
{
    /// <returns>The others by name; empty if there is no such ticket.</returns>
    public Task<IReadOnlyList<PresentPerson>> RunAsync(
        Actor actor,
        int number,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<TicketPresenceQuery, IReadOnlyList<PresentPerson>>(
            actor,
            async token =>
                await contents.GetAsync(number, token) is null
                    ? []
                    : tracker.OthersOn(number, actor.Id),
            ct
        );
}
