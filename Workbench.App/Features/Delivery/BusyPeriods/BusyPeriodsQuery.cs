using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>Returns all busy periods, latest first.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class BusyPeriodsQuery(QueryExecutor queries)
{
    public Task<IReadOnlyList<BusyPeriodRow>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<BusyPeriodsQuery, IReadOnlyList<BusyPeriodRow>>(
            actor,
            async (db, token) =>
                await db
                    .BusyPeriods.OrderByDescending(b => b.From)
                    .ThenBy(b => b.Id)
                    .Select(b => new BusyPeriodRow(
                        b,
                        EF.Property<long>(b, WorkbenchDb.VersionProperty)
                    ))
                    .ToListAsync(token),
            ct
        );
}
