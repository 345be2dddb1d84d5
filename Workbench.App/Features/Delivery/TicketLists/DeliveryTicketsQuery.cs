using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Settings;
using Workbench.App.Shared.Delivery;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>Returns the tickets behind a number of the delivery page, selected by the same rules as the number.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class DeliveryTicketsQuery(
    QueryExecutor queries,
    SettingsProvider settings,
    TimeProvider time
)
{
    /// <summary>The maximum number of rows shown at once.</summary>
    public const int MaxRows = 200;

    public Task<DeliveryTicketsView> RunAsync(
        Actor actor,
        DeliveryFilter filter,
        CancellationToken ct
    ) =>
        queries.RunAsync<DeliveryTicketsQuery, DeliveryTicketsView>(
            actor,
            async (db, token) =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var targets = await db.LoadDeliveryTargetsAsync(
                    settings.Current.PauseWhileWaiting,
                    now,
                    token
                );
                return filter.Kind == DeliveryListKind.Delivered
                    ? await DeliveredAsync(db, filter, targets, token)
                    : await UnderWayAsync(db, filter, targets, token);
            },
            ct
        );

    private static async Task<DeliveryTicketsView> UnderWayAsync(
        WorkbenchDb db,
        DeliveryFilter filter,
        DeliveryTargetCalculator targets,
        CancellationToken ct
    )
    {
        var found = (await db.OpenTicketsAsync(ct))
            .Select(t => (Ticket: t, Target: targets.Calculate(t)))
            .Where(f => Matches(filter, f.Ticket, f.Target.Status))
            .OrderByDescending(f => f.Target.CountedAge)
            .ThenBy(f => f.Ticket.Number)
            .ToList();
        var shown = found.Take(MaxRows).ToList();
        var names = await NamesAsync(db, [.. shown.Select(f => f.Ticket.Number)], ct);
        var technicianName = db.People.Where(p => p.Id == filter.TechnicianId).Select(p => p.Name);
        return new(
            filter,
            [.. shown.Select(f => ToRow(f.Ticket, names[f.Ticket.Number], f.Target, null))],
            found.Count,
            filter.TechnicianId is null ? null : await technicianName.SingleOrDefaultAsync(ct)
        );
    }

    private static async Task<DeliveryTicketsView> DeliveredAsync(
        WorkbenchDb db,
        DeliveryFilter filter,
        DeliveryTargetCalculator targets,
        CancellationToken ct
    )
    {
        var running = IsoWeek.FromDate(StockholmTime.DateOf(targets.Now));
        var from = (filter.Week ?? running.SubtractWeeks(DeliveryQuery.WeekCount - 1)).StartsAt;
        var to = (filter.Week ?? running).EndsAt;
        var found = (
            await db
                .DeliveredCycles.Where(d => d.DeliveredAt >= from && d.DeliveredAt < to)
                .ToListAsync(ct)
        )
            .Select(d => (Delivery: d, Target: targets.Calculate(d)))
            .Where(f => Matches(filter.Outcome, f.Target.Status))
            .OrderByDescending(f => f.Delivery.DeliveredAt)
            .ThenBy(f => f.Delivery.TicketNumber)
            .ToList();
        var shown = found.Take(MaxRows).ToList();
        var numbers = shown.Select(f => f.Delivery.TicketNumber).Distinct().ToList();
        var tickets = await db
            .Tickets.Where(t => numbers.Contains(t.Number))
            .ToDictionaryAsync(t => t.Number, ct);
        var names = await NamesAsync(db, numbers, ct);
        return new(
            filter,
            [
                .. shown.Select(f =>
                {
                    var number = f.Delivery.TicketNumber;
                    return ToRow(tickets[number], names[number], f.Target, f.Delivery.DeliveredAt);
                }),
            ],
            found.Count,
            null
        );
    }

    private static bool Matches(DeliveryFilter filter, Ticket ticket, TargetStatus status) =>
        filter.Kind switch
        {
            DeliveryListKind.Open => ticket.HasTarget(),
            DeliveryListKind.Due => ticket.HasTarget() && status == TargetStatus.Due,
            DeliveryListKind.Late => ticket.HasTarget() && status == TargetStatus.Late,
            DeliveryListKind.State => ticket.State == filter.State,
            DeliveryListKind.Technician => TicketCondition.IsInProgress.Holds(ticket)
                && ticket.TechnicianId == filter.TechnicianId,
            DeliveryListKind.Delivered => false,
        };

    private static bool Matches(DeliveryOutcomeFilter deliveryOutcomeFilter, TargetStatus status) =>
        deliveryOutcomeFilter switch
        {
            DeliveryOutcomeFilter.All => true,
            DeliveryOutcomeFilter.WithinFirstLimit => status == TargetStatus.OnTrack,
            DeliveryOutcomeFilter.WithinSecondLimit => status != TargetStatus.Late,
            DeliveryOutcomeFilter.AfterSecondLimit => status == TargetStatus.Late,
        };

    /// <summary>Returns the names of customer and technician by ticket number.</summary>
    private static async Task<Dictionary<int, (string Customer, string? Technician)>> NamesAsync(
        WorkbenchDb db,
        IReadOnlyList<int> numbers,
        CancellationToken ct
    ) =>
        (
            await (
                from ticket in db.Tickets
                where numbers.Contains(ticket.Number)
                join customer in db.Customers on ticket.CustomerId equals customer.Id
                join person in db.People on ticket.TechnicianId equals (int?)person.Id into people
                from person in people.DefaultIfEmpty()
                select new
                {
                    ticket.Number,
                    Customer = customer.Name,
                    Technician = person.Name,
                }
            ).ToListAsync(ct)
        ).ToDictionary(n => n.Number, n => (n.Customer, (string?)n.Technician));

    private static DeliveryTicketsView.DeliveryTicketRow ToRow(
        Ticket ticket,
        (string Customer, string? Technician) names,
        DeliveryTarget target,
        DateTime? deliveredAt
    ) =>
        new(
            ticket.Number,
            ticket.Subject,
            names.Customer,
            ticket.State,
            names.Technician,
            target,
            ticket.State.IsPlanned() ? ticket.RemainingPlannedTime : null,
            deliveredAt,
            ticket.Priority < 0
        );
}
