using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Notifications.Briefs;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>
/// Keeps what happened in the group, by the day since which it counts: one read serves all people of the node who were here on the
/// last working day.
/// </summary>
public sealed class GroupBriefs(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
) : IDisposable
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<DateOnly, SharedRead<GroupBrief>> kept = new();

    public Task<GroupBrief> GetAsync(DateOnly since, CancellationToken ct)
    {
        foreach (var day in kept.Keys.Where(d => d < since.AddDays(-MorningBriefRules.MaxDays)))
        {
            kept.TryRemove(day, out _);
        }

        return kept.GetOrAdd(
                since,
                _ => new(publisher, time, MaxAge, ChangeTopic.Escalation, ChangeTopic.ResetRun)
            )
            .GetAsync(token => ReadAsync(since, token), ct);
    }

    public void Dispose()
    {
        foreach (var read in kept.Values)
        {
            read.Dispose();
        }
    }

    private async Task<GroupBrief> ReadAsync(DateOnly since, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await db.LoadGroupBriefAsync(MorningBriefRules.StartOf(since), ct);
    }
}
