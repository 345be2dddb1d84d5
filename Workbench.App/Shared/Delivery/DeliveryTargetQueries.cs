using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;

namespace Workbench.App.Shared.Delivery;

/// <summary>Reads, once for a whole list of tickets, the other data that their delivery targets depend on.</summary>
public static class DeliveryTargetQueries
{
    public static async Task<DeliveryTargetCalculator> LoadDeliveryTargetsAsync(
        this WorkbenchDb db,
        bool pauseWhileWaiting,
        DateTime now,
        CancellationToken ct
    ) => new(await db.BusyPeriods.AsNoTracking().ToListAsync(ct), pauseWhileWaiting, now);
}
