using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>
/// Returns delivery on time per week, the due and late tickets, and where tickets wait. The number of weeks limits how many
/// deliveries are read.
/// </summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class DeliveryQuery(
    QueryExecutor queries,
    DeliveryFigures figures,
    DeliveryTargets deliveryTargets,
    Staff staff,
    TimeProvider time
)
{
    public const int WeekCount = 12;

    public Task<DeliveryView> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<DeliveryQuery, DeliveryView>(actor, figures, ReadAsync, ct);

    private async Task<DeliveryView> ReadAsync(WorkbenchDb db, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var targets = await deliveryTargets.GetAsync(now, ct);
        var open = await db.OpenTicketFiguresAsync(ct);
        var statuses = open.Where(t => t.HasTarget())
            .ToDictionary(t => t.Number, t => targets.Calculate(t).Status);
        return new(
            await WeeksAsync(db, targets, ct),
            statuses.Count,
            statuses.Count(s => s.Value == TargetStatus.Due),
            statuses.Count(s => s.Value == TargetStatus.Late),
            [
                .. OpenTicketRules.States.Select(s =>
                    ToStateCount(s, [.. open.Where(t => t.State == s)])
                ),
            ],
            await TechniciansAsync(
                [.. open.Where(TicketCondition.IsInProgress.Holds)],
                statuses,
                ct
            )
        );
    }

    private static async Task<IReadOnlyList<DeliveryView.DeliveryWeek>> WeeksAsync(
        WorkbenchDb db,
        DeliveryTargetCalculator targets,
        CancellationToken ct
    )
    {
        var running = IsoWeek.FromDate(StockholmTime.DateOf(targets.Now));
        var since = running.SubtractWeeks(WeekCount - 1).StartsAt;
        var byWeek = (
            await db.DeliveredCycles.Where(d => d.DeliveredAt >= since).ToListAsync(ct)
        ).ToLookup(
            d => IsoWeek.FromDate(StockholmTime.DateOf(d.DeliveredAt)),
            d => targets.Calculate(d).Status
        );
        return
        [
            .. Enumerable
                .Range(0, WeekCount)
                .Select(running.SubtractWeeks)
                .Select(w => new DeliveryView.DeliveryWeek(
                    w,
                    DeliveryStatistics.FromStatuses([.. byWeek[w]]),
                    w == running
                )
                {
                    BusyPeriods =
                    [
                        .. targets.BusyPeriods.Where(b => b.From <= w.Sunday && b.To >= w.Monday),
                    ],
                }),
        ];
    }

    private static DeliveryView.StateCount ToStateCount(
        TicketState state,
        IReadOnlyCollection<Ticket> tickets
    ) =>
        new(
            state,
            tickets.Count,
            state.IsPlanned() ? new Minutes(tickets.Sum(t => t.RemainingPlannedTime.Value)) : null
        );

    private async Task<IReadOnlyList<DeliveryView.TechnicianLoad>> TechniciansAsync(
        IReadOnlyList<Ticket> inHand,
        Dictionary<int, TargetStatus> statuses,
        CancellationToken ct
    )
    {
        var names = await staff.GetAsync(inHand.Select(t => t.TechnicianId!.Value), ct);
        return
        [
            .. inHand
                .GroupBy(t => t.TechnicianId!.Value)
                .Select(g => new DeliveryView.TechnicianLoad(
                    g.Key,
                    names.NameOf(g.Key) ?? "",
                    g.Count(),
                    g.Count(t => Pause.IsPause(t.State)),
                    g.Count(t => statuses[t.Number] == TargetStatus.Late),
                    new(g.Sum(t => t.RemainingPlannedTime.Value))
                ))
                .OrderByDescending(h => h.Planned.Value)
                .ThenBy(h => h.Name, StringComparer.Ordinal),
        ];
    }
}
