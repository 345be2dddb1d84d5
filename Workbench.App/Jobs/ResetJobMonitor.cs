using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Whether the sweep of the resets still runs: one that has not ended well for 26 hours is a promise in danger.</summary>
[Rule("N3")]
public sealed class ResetJobMonitor(IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    public static readonly TimeSpan OverdueAfter = TimeSpan.FromHours(26);

    private readonly DateTime monitoringSince = time.GetUtcNow().UtcDateTime;

    /// <returns>When the last sweep ended well, or the watch began, whichever is later; null where that is not too long ago.</returns>
    public async Task<DateTime?> OverdueSinceAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = await db
            .JobRuns.AsNoTracking()
            .Where(r => r.Job == ResetsJob.Id && r.EndedAt != null && r.Error == null)
            .MaxAsync(r => r.EndedAt, ct);
        var since = last > monitoringSince ? last.Value : monitoringSince;
        return time.GetUtcNow().UtcDateTime - since > OverdueAfter ? since : null;
    }
}
