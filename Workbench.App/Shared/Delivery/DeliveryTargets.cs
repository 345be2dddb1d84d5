using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain.Delivery;

namespace Workbench.App.Shared.Delivery;

/// <summary>Keeps the busy periods, which most pages need for their delivery targets. Commands read them anew.</summary>
public sealed class DeliveryTargets(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    SettingsProvider settings,
    TimeProvider time
)
    : SharedRead<IReadOnlyList<BusyPeriod>>(
        publisher,
        time,
        TimeSpan.FromMinutes(1),
        ChangeTopic.Delivery
    )
{
    /// <summary>Returns what calculates the targets of tickets at one instant.</summary>
    public async Task<DeliveryTargetCalculator> GetAsync(DateTime now, CancellationToken ct) =>
        new(await GetAsync(ReadAsync, ct), settings.Current.PauseWhileWaiting, now);

    private async Task<IReadOnlyList<BusyPeriod>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.BusyPeriods.AsNoTracking().ToListAsync(ct);
    }
}
