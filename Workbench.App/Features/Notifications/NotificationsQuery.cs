using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Notifications;

namespace Workbench.App.Features.Notifications;

/// <summary>Returns a person's notifications and which of them are unseen.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class NotificationsQuery(
    QueryExecutor queries,
    TicketAudience audience,
    ResetNotices resets,
    GroupAlertReader alerts,
    SettingsProvider settings,
    TimeProvider time
)
{
    public Task<NotificationList> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<NotificationsQuery, NotificationList>(
            actor,
            async (db, token) =>
                await db.LoadNotificationsAsync(
                    actor.Id,
                    await resets.GetAsync(actor.Roles, token),
                    await alerts.GetAsync(actor.Roles, token),
                    settings.Current,
                    time.GetUtcNow().UtcDateTime,
                    token
                ),
            ct
        );

    /// <summary>
    /// Returns whether any of the tickets concerns the person. It avoids reading all notifications again.
    /// </summary>
    public Task<bool> AnyConcernsAsync(
        Actor actor,
        IReadOnlyCollection<int> tickets,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<NotificationsQuery, bool>(
            actor,
            token => audience.ConcernsAsync(actor.Id, tickets, token),
            ct
        );
}
