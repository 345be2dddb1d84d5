using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Notifications;

/// <summary>What somebody should know, and what of it they have not seen.</summary>
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

    /// <summary>Whether one of these tickets is theirs: one question, before all of them are asked anew.</summary>
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
