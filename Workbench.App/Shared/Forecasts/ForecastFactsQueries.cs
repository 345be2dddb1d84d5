using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Delivery;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Shared.Forecasts;

/// <summary>Reads what a forecast is made from. Every list is bounded.</summary>
internal static class ForecastFactsQueries
{
    public const int HistoryDays = 400;

    /// <summary>How far ahead absences are looked for: longer than a simulation goes.</summary>
    private const int DaysAhead = 760;

    private const int MaxDeliveries = 3000;
    private const int MaxOpen = 10_000;
    private const int MaxPauses = 3000;
    private const int MaxStarts = 5000;

    public static async Task<ForecastFacts> LoadForecastFactsAsync(
        this WorkbenchDb db,
        DateTime now,
        CancellationToken ct
    )
    {
        var since = now.AddDays(-HistoryDays);
        return new(
            await DeliveriesAsync(db, since, ct),
            await OpenAsync(db, ct),
            await PausesAsync(db, since, ct),
            await StartsAsync(db, since, ct)
        )
        {
            Absences = new(
                await db.LoadAbsencesAsync(
                    StockholmTime.DateOf(since),
                    StockholmTime.DateOf(now).AddDays(DaysAhead),
                    ct
                )
            ),
        };
    }

    private static Task<List<ForecastFacts.Delivery>> DeliveriesAsync(
        WorkbenchDb db,
        DateTime since,
        CancellationToken ct
    ) =>
        db
            .DeliveredCycles.Where(d => d.DeliveredAt >= since)
            .OrderByDescending(d => d.DeliveredAt)
            .Take(MaxDeliveries)
            .Join(
                db.Tickets,
                d => d.TicketNumber,
                t => t.Number,
                (d, t) =>
                    new ForecastFacts.Delivery(
                        d.TicketNumber,
                        d.TargetStartsAt,
                        d.DeliveredAt,
                        t.Size,
                        t.EstimateMinutes,
                        d.TechnicianId
                    )
            )
            .ToListAsync(ct);

    private static async Task<List<Ticket>> OpenAsync(WorkbenchDb db, CancellationToken ct)
    {
        var open = await db
            .Tickets.Where(TicketCondition.CountsAtTriage.Expression)
            .OrderBy(t => t.Number)
            .Take(MaxOpen)
            .ToListAsync(ct);
        return
        [
            .. open.Where(TicketCondition.IsInProgress.Holds).OrderBy(t => t.SubmittedAt),
            .. QueueOrder.Apply(open.Where(t => !TicketCondition.IsInProgress.Holds(t))),
        ];
    }

    private static Task<List<ForecastFacts.Wait>> PausesAsync(
        WorkbenchDb db,
        DateTime since,
        CancellationToken ct
    ) =>
        db
            .DeliveredCycles.Where(d => d.DeliveredAt >= since)
            .OrderByDescending(d => d.DeliveredAt)
            .Take(MaxDeliveries)
            .Join(
                db.Pauses,
                d => new { d.TicketNumber, d.Cycle },
                p => new { p.TicketNumber, p.Cycle },
                (d, p) => new ForecastFacts.Wait(p.State, p.StartedAt, p.EndedAt)
            )
            .Take(MaxPauses)
            .ToListAsync(ct);

    /// <summary>Reads hand-backs along, because the index contains both.</summary>
    private static async Task<List<ForecastFacts.Start>> StartsAsync(
        WorkbenchDb db,
        DateTime since,
        CancellationToken ct
    )
    {
        var changes = await db
            .TicketChanges.Where(c =>
                c.ChangedAt > since
                && (
                    c.Kind == TicketChangeKind.HandedBack
                    || c.Kind == TicketChangeKind.TakenFromQueue
                )
            )
            .OrderByDescending(c => c.ChangedAt)
            .Take(MaxStarts)
            .Select(c => new
            {
                c.TicketNumber,
                c.ChangedAt,
                c.Kind,
            })
            .ToListAsync(ct);
        return
        [
            .. changes
                .Where(c => c.Kind == TicketChangeKind.TakenFromQueue)
                .Select(c => new ForecastFacts.Start(c.TicketNumber, c.ChangedAt)),
        ];
    }
}
