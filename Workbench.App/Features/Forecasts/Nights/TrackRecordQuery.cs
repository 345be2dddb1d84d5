using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Nights;

/// <summary>Returns how the nightly forecasts of the last months held.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TrackRecordQuery(
    QueryExecutor queries,
    TrackRecordCache cache,
    TimeProvider time
)
{
    public const int Days = 120;

    private const int MaxForecasts = 20_000;

    public Task<TrackRecord> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<TrackRecordQuery, TrackRecord>(actor, cache, ReadAsync, ct);

    private async Task<TrackRecord> ReadAsync(WorkbenchDb db, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var since = StockholmTime.DateOf(now).AddDays(-Days);
        var said = await (
            from forecast in db
                .NightlyForecasts.Where(f => f.MadeOn >= since)
                .OrderBy(f => f.MadeOn)
                .ThenBy(f => f.TicketNumber)
                .Take(MaxForecasts)
            join delivered in db.DeliveredCycles
                on new { forecast.TicketNumber, forecast.Cycle } equals new
                {
                    delivered.TicketNumber,
                    delivered.Cycle,
                }
                into deliveries
            from delivered in deliveries.DefaultIfEmpty()
            select new { forecast, DeliveredAt = (DateTime?)delivered.DeliveredAt }
        ).ToListAsync(ct);
        return TrackRecord.Calculate(said.Select(s => (s.forecast, s.DeliveredAt)), now);
    }
}
