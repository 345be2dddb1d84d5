using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Notifications;

/// <summary>
/// Marks the notifications in the list that a person looked at as seen, but not those that arrived later. A notification that
/// was seen is not shown as new any more. Not audited: what a person reads is private.
/// </summary>
[CommandName("SeeNotices")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class MarkNotificationsSeen(
    CommandExecutor commands,
    ResetNotices resets,
    GroupAlertReader alerts
)
{
    /// <param name="keys">The keys of the causes of the notifications.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        IReadOnlyList<string> keys,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<MarkNotificationsSeen>(
                actor,
                $"person {actor.Id}",
                operationId,
                keys
            ) with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                await MarkSeenAsync(context, keys.ToHashSet(StringComparer.Ordinal), token);
                return Unit.Value;
            },
            ct
        );

    /// <summary>Marks only notifications in the person's own list; ignores other keys.</summary>
    private async Task MarkSeenAsync(
        CommandContext context,
        HashSet<string> keys,
        CancellationToken ct
    )
    {
        var me = context.Actor.Id;
        var list = await context.Db.LoadNotificationsAsync(
            me,
            await resets.GetAsync(context.Actor.Roles, ct),
            await alerts.GetAsync(context.Actor.Roles, ct),
            context.Settings,
            context.Now,
            ct
        );
        var current = list
            .Notifications.Where(n => !n.IsSeen)
            .SelectMany(n => n.Notification.CauseKeys())
            .Where(keys.Contains)
            .ToList();
        if (current.Count == 0)
        {
            return;
        }

        var before = await context
            .Db.Notifications.Where(n => n.PersonId == me && current.Contains(n.Key))
            .ToDictionaryAsync(n => n.Key, StringComparer.Ordinal, ct);
        foreach (var key in current)
        {
            if (before.TryGetValue(key, out var row))
            {
                context.Replace(row, row with { SeenAt = row.SeenAt ?? context.Now });
            }
            else
            {
                context.Db.Notifications.Add(new(me, key, context.Now, context.Now));
            }
        }

        context.RecordChange(ChangeTopic.Notice, me);
    }
}
