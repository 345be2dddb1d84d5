using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Returns the open sessions of the person who asks, the one that was active last first.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class OwnSessionsQuery(
    IDbContextFactory<WorkbenchDb> contexts,
    SessionActivity activity,
    WorkbenchSettings settings,
    TimeProvider time
)
{
    /// <summary>More sessions than anybody opens in a day. The limit keeps the list bounded.</summary>
    private const int MaxSessions = 100;

    public async Task<Outcome<List<OwnSession>>> RunAsync(
        Actor actor,
        Guid? current,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await PermissionChecker.IsAllowedAsync<OwnSessionsQuery>(db, actor, ct))
        {
            return Refusal.Because(RefusalCode.NotAllowed);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var since = now.AddHours(-settings.SignIn.SessionHours);
        var rows = await db
            .Sessions.AsNoTracking()
            .Where(s => s.PersonId == actor.Id && s.SignedInAt > since && s.EndedAt == null)
            .OrderByDescending(s => s.SignedInAt)
            .Take(MaxSessions)
            .ToListAsync(ct);
        return rows.Select(s => (Row: s, ActiveAt: activity.Latest(s.Id, s.LastActiveAt)))
            .Where(s => SessionExpiry.FindReason(s.Row, s.ActiveAt, now, settings.SignIn) is null)
            .Select(s => new OwnSession(
                Guid.Parse(s.Row.Id),
                s.Row.SignedInAt,
                s.ActiveAt,
                s.Row.Address,
                s.Row.Browser,
                string.Equals(s.Row.Id, current?.ToString(), StringComparison.Ordinal)
            ))
            .OrderByDescending(s => s.IsCurrent)
            .ThenByDescending(s => s.LastActiveAt)
            .ToList();
    }
}
