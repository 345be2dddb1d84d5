using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Notifications;

namespace Workbench.App.Features.Notifications;

/// <summary>Keeps what team leads and administrators are told of the resets: one read serves all their windows.</summary>
public sealed class ResetNotices(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
) : RenewedRead<ResetFacts>(contexts, publisher, time, ChangeTopic.ResetRun)
{
    /// <summary>The newest runs that are looked at. The job looks every hour.</summary>
    private const int MaxRuns = 200;

    private const string JobId = "resets";

    private readonly TimeProvider clock = time;

    public static bool Concern(Roles roles) =>
        (roles & (Roles.TeamLead | Roles.Administrator)) != Roles.None;

    /// <returns>Nothing for those who don't look after the resets.</returns>
    public Task<ResetFacts> GetAsync(Roles roles, CancellationToken ct) =>
        Concern(roles) ? GetAsync(ct) : Task.FromResult(ResetFacts.None);

    protected override async Task<ResetFacts> ReadAsync(WorkbenchDb db, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow().UtcDateTime);
        var failed = db
            .ResetRuns.Where(r => r.Id > (db.ResetRuns.Max(n => (int?)n.Id) ?? 0) - MaxRuns)
            .Where(r => !r.IsPreview && r.FinishedAt != null && r.FailedCount > 0);
        var rows = await (
            from part in db.Parts(1)
            join run in failed on part equals 0 into runs
            from run in runs.DefaultIfEmpty()
            select new
            {
                Run = run,
                SucceededAt = db
                    .JobRuns.Where(r => r.Job == JobId && r.EndedAt != null && r.Error == null)
                    .Max(r => r.EndedAt),
                IsAnyDue = db.Agreements.Any(a => a.NextDueOn <= today),
            }
        ).ToListAsync(ct);
        return new(
            [.. rows.Select(r => r.Run).OfType<ResetRun>()],
            rows[0].SucceededAt,
            !rows[0].IsAnyDue
        );
    }
}
