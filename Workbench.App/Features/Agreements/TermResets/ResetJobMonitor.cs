using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Monitors whether the reset job still runs. It is overdue when it hasn't succeeded for 26 hours.</summary>
[Rule("N3")]
public sealed class ResetJobMonitor(IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    /// <summary>The id of the reset job, under which its runs are stored.</summary>
    public const string JobId = "resets";

    public static readonly TimeSpan OverdueAfter = ResetRun.OverdueAfter;

    private readonly DateTime monitoringSince = time.GetUtcNow().UtcDateTime;

    /// <returns>
    /// When the reset job last succeeded or the monitor started, whichever is later; null when that isn't overdue.
    /// </returns>
    public async Task<DateTime?> OverdueSinceAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = await db
            .JobRuns.AsNoTracking()
            .Where(r => r.Job == JobId && r.EndedAt != null && r.Error == null)
            .MaxAsync(r => r.EndedAt, ct);
        var since = last > monitoringSince ? last.Value : monitoringSince;
        return time.GetUtcNow().UtcDateTime - since > OverdueAfter ? since : null;
    }
}
