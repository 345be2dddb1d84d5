using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Keeps what is wrong with the resets, which the first page of every team lead and administrator shows.</summary>
public sealed class ResetAlertState(
    IDbContextFactory<WorkbenchDb> contexts,
    ResetJobMonitor monitor,
    IChangePublisher publisher,
    TimeProvider time
) : RenewedRead<ResetAlertState.Content>(contexts, publisher, time, ChangeTopic.ResetRun)
{
    private readonly TimeProvider clock = time;

    /// <summary>Returns what is wrong; null if nothing is.</summary>
    public async Task<ResetAlert?> FindAsync(CancellationToken ct) => (await GetAsync(ct)).Alert;

    protected override async Task<Content> ReadAsync(WorkbenchDb db, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow().UtcDateTime);
        var left = await db.Agreements.CountAsync(a => a.NextDueOn < today, ct);
        var overdue = await monitor.OverdueSinceAsync(ct);
        return new(left > 0 || overdue is not null ? new(overdue, left) : null);
    }

    /// <summary>What was read.</summary>
    public sealed record Content(ResetAlert? Alert);
}
