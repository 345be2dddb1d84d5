using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;

namespace Workbench.App.Shared.Delivery;

/// <summary>What the delivery targets of a list depend on besides its tickets: read once for all of them.</summary>
public static class DeliveryTargetQueries
{
    public static async Task<DeliveryTargetCalculator> LoadDeliveryTargetsAsync(
        this WorkbenchDb db,
        bool pauseWhileWaiting,
        DateTime now,
        CancellationToken ct
    ) => new(await db.BusyPeriods.AsNoTracking().ToListAsync(ct), pauseWhileWaiting, now);
}
