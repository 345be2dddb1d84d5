using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.App.Storage.Mappings;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Figures;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Figures;

/// <summary>
/// Returns the figures of a period: delivery on time, flow, waits, estimates, work and exceptions. The database adds up what was
/// recorded at each delivery; the domain makes the figures. Figures of single people are for team leads.
/// </summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class DeliveryFiguresQuery(
    QueryExecutor queries,
    DeliveryTargets deliveryTargets,
    Staff staff,
    TimeProvider time
)
{
    public Task<DeliveryFiguresView> RunAsync(
        Actor actor,
        DeliverySelection selection,
        CancellationToken ct
    ) =>
        queries.RunAsync<DeliveryFiguresQuery, DeliveryFiguresView>(
            actor,
            (db, token) => ReadAsync(db, actor, selection, token),
            ct
        );

    private async Task<DeliveryFiguresView> ReadAsync(
        WorkbenchDb db,
        Actor actor,
        DeliverySelection selection,
        CancellationToken ct
    )
    {
        var forLeads = actor.HasAny(Roles.TeamLead);
        if (!forLeads)
        {
            selection = selection with { TechnicianId = null };
        }

        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
        var period = selection.PeriodOf(today);
        var names = await staff.GetAsync([], ct);
        var filter = await db.ToFilterAsync(selection, names, ct);
        var targets = await deliveryTargets.GetAsync(now, ct);
        var sums = await DaySumsAsync(db, period, filter, ct);
        var estimates = await EstimatesAsync(db, period, filter, names, ct);
        return new(
            selection,
            period,
            Weeks(period, sums, targets.BusyPeriods, today),
            await FlowAsync(db, period, filter, sums, now, ct),
            WaitingFigures.Calculate(sums),
            sums.Sum(s => s.PlannedMinutes),
            period.WorkingDays(today),
            EstimateFigures.Create(estimates, forLeads ? names : null),
            await ReopenedOftenAsync(db, period, filter, ct)
        )
        {
            IsCustomerUnknown = filter.CustomerId == 0,
            Technicians = forLeads ? ActiveMembers(names) : [],
            People = forLeads
                ? new(
                    await WorkAsync(db, period, filter, names, ct),
                    await ExceptionCountsAsync(db, period, filter, names, ct),
                    await ExceptionsAsync(db, period, filter, names, ct)
                )
                : null,
        };
    }

    private static IReadOnlyList<DeliveryFiguresView.DeliveryWeek> Weeks(
        DeliveryPeriod period,
        IReadOnlyCollection<DeliveryDaySum> sums,
        IReadOnlyList<BusyPeriod> busyPeriods,
        DateOnly today
    ) =>
        [
            .. OnTimeFigures
                .ByWeek(period, sums)
                .Select(w => new DeliveryFiguresView.DeliveryWeek(
                    w.Week,
                    w.Counts,
                    w.Week.Days.Contains(today)
                )
                {
                    BusyPeriods =
                    [
                        .. busyPeriods.Where(b =>
                            b.From <= w.Week.Days.To && b.To >= w.Week.Days.From
                        ),
                    ],
                })
                .Reverse(),
        ];

    private static IReadOnlyList<StaffNames.Member> ActiveMembers(StaffNames names) =>
        [
            .. names
                .Members.Values.Where(m => m.IsActive && m.JoinedIntoId is null)
                .OrderBy(m => m.Name, StringComparer.CurrentCulture),
        ];

    private static Task<List<DeliveryDaySum>> DaySumsAsync(
        WorkbenchDb db,
        DeliveryPeriod period,
        TicketFilter filter,
        CancellationToken ct
    ) =>
        Delivered(db, period, filter)
            .GroupBy(d => d.DeliveredOn)
            .Select(g => new DeliveryDaySum(
                g.Key,
                g.Count(),
                g.Sum(d => d.IsWithinFirstBound ? 1 : 0),
                g.Sum(d => d.IsWithinSecondBound ? 1 : 0),
                g.Sum(d => d.CustomerSeconds),
                g.Sum(d => d.PausedSeconds),
                g.Sum(d => d.TriageSeconds),
                g.Sum(d => (long)d.PlannedMinutes)
            ))
            .ToListAsync(ct);

    private static async Task<IReadOnlyList<EstimateSum>> EstimatesAsync(
        WorkbenchDb db,
        DeliveryPeriod period,
        TicketFilter filter,
        StaffNames names,
        CancellationToken ct
    ) =>
        [
            .. (
                await Delivered(db, period, filter)
                    .Where(EstimateFigures.Counts)
                    .GroupBy(d => new
                    {
                        d.TechnicianId,
                        d.Size,
                        d.Kind,
                    })
                    .Select(g => new EstimateSum(
                        g.Key.TechnicianId,
                        g.Key.Size,
                        g.Key.Kind,
                        g.Count(),
                        g.Sum(d => (long)d.EstimateMinutes!.Value),
                        g.Sum(d => (long)d.RegisteredMinutes),
                        g.Sum(d => d.RegisteredMinutes > d.EstimateMinutes ? 1 : 0)
                    ))
                    .ToListAsync(ct)
            ).Select(s => s with { TechnicianId = names.KeptIdOf(s.TechnicianId) }),
        ];

    private static IQueryable<DeliveredCycle> Delivered(
        WorkbenchDb db,
        DeliveryPeriod period,
        TicketFilter filter
    )
    {
        var (from, to) = (period.StartsAt, period.EndsAt);
        return filter.Apply(
            db.DeliveredCycles.Where(d => d.DeliveredAt >= from && d.DeliveredAt < to)
        );
    }

    private static async Task<TicketFlow> FlowAsync(
        WorkbenchDb db,
        DeliveryPeriod period,
        TicketFilter filter,
        IReadOnlyCollection<DeliveryDaySum> sums,
        DateTime now,
        CancellationToken ct
    )
    {
        var counts = await db.CountFlowAsync(period, filter, now, ct);
        var delivered = period
            .Weeks()
            .Select(
                (w, i) =>
                    new FlowCount(
                        i,
                        FlowKind.Delivered,
                        sums.Where(s => w.Days.Contains(s.Day)).Sum(s => s.Delivered)
                    )
            );
        var open = await filter.Apply(db.Tickets.Where(OpenTicketRules.IsOpen)).CountAsync(ct);
        return TicketFlow.Calculate(
            period,
            [.. counts, .. delivered],
            open,
            StockholmTime.DateOf(now)
        );
    }

    private static async Task<IReadOnlyList<DeliveryFiguresView.PersonWork>> WorkAsync(
        WorkbenchDb db,
        DeliveryPeriod period,
        TicketFilter filter,
        StaffNames names,
        CancellationToken ct
    )
    {
        var (from, to) = (period.From, period.To);
        // The index begins with the person: it is searched once for each.
        var ids = filter.TechnicianIds ?? [.. names.Members.Keys.Order()];
        var entries = db.TimeEntries.Where(e =>
            ids.Contains(e.TechnicianId) && e.WorkedOn >= from && e.WorkedOn <= to
        );
        var sums = await filter
            .Apply(entries, db.Tickets)
            .GroupBy(e => new { e.TechnicianId, e.WorkedOn })
            .Select(g => new WorkSum(g.Key.TechnicianId, g.Key.WorkedOn, g.Sum(e => e.Minutes)))
            .ToListAsync(ct);
        return
        [
            .. TechnicianWork
                .Calculate(
                    period,
                    [
                        .. sums.Select(s =>
                            s with
                            {
                                TechnicianId = names.KeptIdOf(s.TechnicianId)!.Value,
                            }
                        ),
                    ]
                )
                .Select(w => new DeliveryFiguresView.PersonWork(
                    names.NameOf(w.TechnicianId) ?? Actor.Program.Name,
                    w
                )),
        ];
    }

    private static IQueryable<TicketChange> Exceptions(
        WorkbenchDb db,
        DeliveryPeriod period,
        TicketFilter filter
    )
    {
        var (from, to) = (period.StartsAt, period.EndsAt);
        var changes = db
            .TicketChanges.Where(TicketChangeIndexes.IsException)
            .Where(c => c.ChangedAt >= from && c.ChangedAt < to);
        return filter == new TicketFilter()
            ? changes
            : changes.Join(
                filter.Apply(db.Tickets),
                c => c.TicketNumber,
                t => t.Number,
                (c, _) => c
            );
    }

    private static async Task<
        IReadOnlyList<DeliveryFiguresView.ExceptionCount>
    > ExceptionCountsAsync(
        WorkbenchDb db,
        DeliveryPeriod period,
        TicketFilter filter,
        StaffNames names,
        CancellationToken ct
    ) => [.. (
                await Exceptions(db, period, filter)
                    .GroupBy(c => new
                    {
                        c.Kind,
                        c.FromState,
                        c.ActorId,
                    })
                    .Select(g => new
                    {
                        g.Key.Kind,
                        g.Key.FromState,
                        g.Key.ActorId,
                        Count = g.Count(),
                    })
                    .ToListAsync(ct)
            ).Where(c => OvertakingRules.IsOvertaking(c.Kind, c.FromState)).GroupBy(c => names.KeptIdOf(c.ActorId)!.Value).Select(g => new DeliveryFiguresView.ExceptionCount(names.NameOf(g.Key) ?? Actor.Program.Name, g.Where(c => c.Kind == TicketChangeKind.MovedToFront).Sum(c => c.Count), g.Where(c => c.Kind == TicketChangeKind.HandedBack).Sum(c => c.Count), g.Where(c => c.Kind == TicketChangeKind.Released).Sum(c => c.Count), g.Where(c => c.Kind == TicketChangeKind.HoursMissing).Sum(c => c.Count))).OrderByDescending(c => c.Total).ThenBy(c => c.Name, StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<DeliveryFiguresView.ExceptionRow>> ExceptionsAsync(
        WorkbenchDb db,
        DeliveryPeriod period,
        TicketFilter filter,
        StaffNames names,
        CancellationToken ct
    ) =>
        [
            .. (
                await (
                    from change in Exceptions(db, period, filter)
                    where
                        change.Kind == TicketChangeKind.MovedToFront
                        || change.Kind == TicketChangeKind.HandedBack
                        || change.Kind == TicketChangeKind.Released
                        || (
                            change.Kind == TicketChangeKind.HoursMissing
                            && change.FromState == TicketState.Queued
                        )
                    join ticket in db.Tickets on change.TicketNumber equals ticket.Number
                    join customer in db.Customers on ticket.CustomerId equals customer.Id
                    orderby change.ChangedAt descending, change.TicketNumber
                    select new
                    {
                        Change = change,
                        ticket.Subject,
                        Customer = customer.Name,
                    }
                )
                    .Take(DeliveryFiguresView.MaxRows)
                    .ToListAsync(ct)
            ).Select(r => new DeliveryFiguresView.ExceptionRow(
                r.Change.TicketNumber,
                r.Subject,
                r.Customer,
                r.Change.ChangedAt,
                r.Change.Kind,
                names.NameOf(r.Change.ActorId) ?? r.Change.ActorName,
                r.Change.Reason
            )),
        ];

    private static async Task<IReadOnlyList<DeliveryFiguresView.ReopenedTicket>> ReopenedOftenAsync(
        WorkbenchDb db,
        DeliveryPeriod period,
        TicketFilter filter,
        CancellationToken ct
    ) =>
        [
            .. (
                await (
                    from change in Exceptions(db, period, filter)
                    where change.Kind == TicketChangeKind.Reopened
                    join ticket in db.Tickets on change.TicketNumber equals ticket.Number
                    where ticket.Cycle > OvertakingRules.UsualCycles
                    join customer in db.Customers on ticket.CustomerId equals customer.Id
                    select new
                    {
                        ticket.Number,
                        ticket.Subject,
                        customer.Name,
                        ticket.Cycle,
                        ticket.State,
                    }
                )
                    .Distinct()
                    .OrderByDescending(t => t.Cycle)
                    .ThenBy(t => t.Number)
                    .Take(DeliveryFiguresView.MaxRows)
                    .ToListAsync(ct)
            ).Select(t => new DeliveryFiguresView.ReopenedTicket(
                t.Number,
                t.Subject,
                t.Name,
                t.Cycle - 1,
                t.State
            )),
        ];
}
