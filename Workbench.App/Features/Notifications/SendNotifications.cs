using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.Domain;
using Workbench.Domain.Notifications;

namespace Workbench.App.Features.Notifications;

/// <summary>
/// Claims a person's unsent notifications, so that one of their windows, on any node, shows them. Deletes records of
/// notifications that are too old to return. Not audited: no person acted.
/// </summary>
[CommandName("TellNotices")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class SendNotifications(
    CommandExecutor commands,
    ResetNotices resets,
    GroupAlertReader alerts
)
{
    public Task<Outcome<NotificationsToShow>> RunAsync(
        Actor actor,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<NotificationsToShow>>(
            CommandDescriptor.Create<SendNotifications>(
                actor,
                $"person {actor.Id}",
                operationId,
                null
            ) with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                var list = await context.Db.LoadNotificationsAsync(
                    actor.Id,
                    await resets.GetAsync(actor.Roles, token),
                    await alerts.GetAsync(actor.Roles, token),
                    context.Settings,
                    context.Now,
                    token
                );
                if (list.ToSend.Count > 0)
                {
                    var expiredBefore = context.Now.AddDays(-NotificationRules.MaxAgeDays - 1);
                    await context
                        .Db.Notifications.Where(n =>
                            n.PersonId == actor.Id && n.SentAt < expiredBefore
                        )
                        .ExecuteDeleteAsync(token);
                    context.Db.Notifications.AddRange(
                        list.KeysToSend.Select(key => new NotificationRow(
                            actor.Id,
                            key,
                            context.Now,
                            null
                        ))
                    );
                    context.RecordChange(ChangeTopic.Notice, actor.Id);
                }

                // The stored answer of a repeated operation needs no keys.
                return new NotificationsToShow([
                    .. list.ToSend.Select(n => n with { MemberKeys = [] }),
                ]);
            },
            ct
        );
}
