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
) : RenewedRead<IReadOnlyList<BusyPeriod>>(contexts, publisher, time, ChangeTopic.Delivery)
{
    /// <summary>Returns what calculates the targets of tickets at one instant.</summary>
    public async Task<DeliveryTargetCalculator> GetAsync(DateTime now, CancellationToken ct) =>
        new(await GetAsync(ct), settings.Current.PauseWhileWaiting, now);

    protected override async Task<IReadOnlyList<BusyPeriod>> ReadAsync(
        WorkbenchDb db,
        CancellationToken ct
    ) => await db.BusyPeriods.ToListAsync(ct);
}
