using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.SalesDesk;

/// <summary>
/// Reads the tasks of a new day before somebody opens the sales desk: the first read of a day adds up the last 12 months. What
/// changes during the day is read when a page shows it.
/// </summary>
public sealed class SalesDeskRenewal(
    IDbContextFactory<WorkbenchDb> contexts,
    SalesDeskCache cache,
    SalesTaskReader reader,
    TimeProvider time
) : IRenewedRead
{
    private DateOnly renewedOn;

    public async Task RenewAsync(CancellationToken ct)
    {
        var today = StockholmTime.DateOf(time.GetUtcNow().UtcDateTime);
        if (renewedOn == today)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await cache.GetAsync(
            today,
            (customers, token) => reader.ReadAsync(db, customers, token),
            (tickets, token) => SalesTaskReader.CustomersOfAsync(db, tickets, token),
            ct
        );
        renewedOn = today;
    }
}
