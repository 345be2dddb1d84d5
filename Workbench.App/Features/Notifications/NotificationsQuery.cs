using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Notifications;

/// <summary>Returns a person's notifications and which of them are unseen.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class NotificationsQuery(
    QueryExecutor queries,
    WorkbenchSettings settings,
    TimeProvider time
)
{
    public Task<NotificationList> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<NotificationsQuery, NotificationList>(
            actor,
            (db, token) =>
                db.LoadNotificationsAsync(
                    actor.Id,
                    settings.PauseWhileWaiting,
                    time.GetUtcNow().UtcDateTime,
                    token
                ),
            ct
        );

    /// <summary>
    /// Returns whether any of the tickets concerns the person. This one query avoids reading all notifications again.
    /// </summary>
    public Task<bool> AnyConcernsAsync(
        Actor actor,
        IReadOnlyCollection<int> tickets,
        CancellationToken ct
    ) =>
        queries.RunAsync<NotificationsQuery, bool>(
            actor,
            (db, token) =>
                db.Tickets.AnyAsync(
                    t =>
                        tickets.Contains(t.Number)
                        && (
                            t.TechnicianId == actor.Id
                            || db.TicketWatches.Any(w =>
                                w.TicketNumber == t.Number && w.PersonId == actor.Id
                            )
                            || db.Mentions.Any(m =>
                                m.TicketNumber == t.Number && m.PersonId == actor.Id
                            )
                            || db.Messages.Any(m =>
                                m.TicketNumber == t.Number
                                && m.AuthorId == actor.Id
                                && m.Kind == MessageKind.Question
                            )
                        ),
                    token
                ),
            ct
        );
}
