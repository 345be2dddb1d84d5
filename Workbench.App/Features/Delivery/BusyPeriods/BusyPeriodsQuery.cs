using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Mappings;
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
                await (
                    from period in db.BusyPeriods
                    join person in db.People
                        on EF.Property<int>(period, WorkbenchDb.ActorProperty) equals person.Id
                        into people
                    from person in people.DefaultIfEmpty()
                    orderby period.From descending, period.Id
                    select new BusyPeriodRow(
                        period,
                        EF.Property<long>(period, WorkbenchDb.VersionProperty),
                        person.Name ?? Actor.Program.Name,
                        EF.Property<DateTime>(period, DeliveryMapping.EnteredAtProperty)
                    )
                ).ToListAsync(token),
            ct
        );
}
