using Microsoft.EntityFrameworkCore;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Notices;

/// <summary>
/// Notes what a person has seen: what stood in the list that they looked at, and not what came meanwhile. Seen before it was
/// told, it is not told any more. It leaves no trace in the audit: what somebody reads is nobody's business.
/// </summary>
[CommandName("SeeNotices")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class SeeNotices(CommandExecutor writes, WorkbenchSettings settings)
{
    /// <param name="keys">Of the notices.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        IReadOnlyList<string> keys,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<SeeNotices>(actor, $"person {actor.Id}", operationId) with
            {
                IsAudited = false,
            },
            async (scope, token) =>
            {
                await SeeAsync(scope, keys.ToHashSet(StringComparer.Ordinal), token);
                return Unit.Value;
            },
            ct
        );

    /// <summary>Only what is in the person's list: anything else is no notice of theirs.</summary>
    private async Task SeeAsync(CommandContext scope, HashSet<string> keys, CancellationToken ct)
    {
        var me = scope.Actor.Id;
        var list = await scope.Db.NoticesOfAsync(me, settings.PauseWhileWaiting, scope.Now, ct);
        var now = list
            .Notifications.Where(n => !n.IsSeen && keys.Contains(n.Notification.Key))
            .Select(n => n.Notification.Key)
            .ToList();
        if (now.Count == 0)
        {
            return;
        }

        var before = await scope
            .Db.Notifications.Where(n => n.PersonId == me && now.Contains(n.Key))
            .ToDictionaryAsync(n => n.Key, StringComparer.Ordinal, ct);
        foreach (var key in now)
        {
            if (before.TryGetValue(key, out var row))
            {
                scope.Replace(row, row with { SeenAt = scope.Now });
            }
            else
            {
                scope.Db.Notifications.Add(new(me, key, scope.Now, scope.Now));
            }
        }

        scope.RecordChange(ChangeTopic.Notice, me);
    }
}
