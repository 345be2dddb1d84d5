using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>Returns the tickets behind a number of the delivery page, selected by the same rules as the number.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class DeliveryTicketsQuery(
    QueryExecutor queries,
    SharedOpenTickets openTickets,
    DeliveryTargets deliveryTargets,
    Staff staff,
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
                var targets = await deliveryTargets.GetAsync(now, token);
                var tickets = await db.ToFilterAsync(
                    filter.Selection,
                    await staff.GetAsync([], token),
                    token
                );
                return filter.Kind switch
                {
                    DeliveryListKind.Delivered => await DeliveredAsync(
                        db,
                        filter,
                        tickets,
                        targets,
                        token
                    ),
                    DeliveryListKind.Submitted => await SubmittedAsync(
                        db,
                        filter,
                        tickets,
                        targets,
                        token
                    ),
                    _ => await UnderWayAsync(
                        db,
                        filter,
                        (await openTickets.GetAsync(db, token)).Where(tickets.Matches),
                        targets,
                        token
                    ),
                };
            },
            ct
        );

    /// <param name="open">The open tickets of the selection. Only those that are shown are read in full.</param>
    private static async Task<DeliveryTicketsView> UnderWayAsync(
        WorkbenchDb db,
        DeliveryFilter filter,
        IEnumerable<Ticket> open,
        DeliveryTargetCalculator targets,
        CancellationToken ct
    )
    {
        var found = open.Select(t => (Ticket: t, Target: targets.Calculate(t)))
            .Where(f => Matches(filter, f.Ticket, f.Target.Status))
            .OrderByDescending(f => f.Target.CountedAge)
            .ThenBy(f => f.Ticket.Number)
            .ToList();
        var shown = found.Take(MaxRows).ToList();
        var details = await DetailsAsync(db, [.. shown.Select(f => f.Ticket.Number)], ct);
        var technicianName = db.People.Where(p => p.Id == filter.TechnicianId).Select(p => p.Name);
        return new(
            filter,
            [.. shown.Select(f => ToRow(details[f.Ticket.Number], f.Target, null))],
            found.Count,
            filter.TechnicianId is null ? null : await technicianName.SingleOrDefaultAsync(ct)
        );
    }

    private static async Task<DeliveryTicketsView> DeliveredAsync(
        WorkbenchDb db,
        DeliveryFilter filter,
        TicketFilter ticketFilter,
        DeliveryTargetCalculator targets,
        CancellationToken ct
    )
    {
        var period = filter.PeriodOf(StockholmTime.DateOf(targets.Now));
        var (from, to) = (period.StartsAt, period.EndsAt);
        var found = WithOutcome(
            ticketFilter.Apply(
                db.DeliveredCycles.Where(d => d.DeliveredAt >= from && d.DeliveredAt < to)
            ),
            filter.Outcome
        );
        var shown = await found
            .OrderByDescending(d => d.DeliveredAt)
            .ThenBy(d => d.TicketNumber)
            .Take(MaxRows)
            .ToListAsync(ct);
        var details = await DetailsAsync(db, [.. shown.Select(d => d.TicketNumber).Distinct()], ct);
        return new(
            filter,
            [
                .. shown.Select(d =>
                    ToRow(
                        details[d.TicketNumber],
                        DeliveryTargetCalculator.CalculateAtDelivery(d),
                        d.DeliveredAt
                    ) with
                    {
                        EstimateMinutes = d.EstimateMinutes,
                        TookMinutes = d.RegisteredMinutes,
                    }
                ),
            ],
            await found.CountAsync(ct),
            null
        );
    }

    private static async Task<DeliveryTicketsView> SubmittedAsync(
        WorkbenchDb db,
        DeliveryFilter filter,
        TicketFilter ticketFilter,
        DeliveryTargetCalculator targets,
        CancellationToken ct
    )
    {
        var period = filter.PeriodOf(StockholmTime.DateOf(targets.Now));
        var (from, to) = (period.StartsAt, period.EndsAt);
        var found = ticketFilter.Apply(
            db.Tickets.Where(t => t.SubmittedAt >= from && t.SubmittedAt < to)
        );
        var shown = await found
            .OrderByDescending(t => t.SubmittedAt)
            .ThenByDescending(t => t.Number)
            .Take(MaxRows)
            .ToListAsync(ct);
        var details = await DetailsAsync(db, [.. shown.Select(t => t.Number)], ct);
        return new(
            filter,
            [.. shown.Select(t => ToRow(details[t.Number], targets.Calculate(t), null))],
            await found.CountAsync(ct),
            null
        );
    }

    private static IQueryable<DeliveredCycle> WithOutcome(
        IQueryable<DeliveredCycle> deliveries,
        DeliveryOutcomeFilter outcome
    ) =>
        outcome switch
        {
            DeliveryOutcomeFilter.All => deliveries,
            DeliveryOutcomeFilter.WithinFirstLimit => deliveries.Where(d => d.IsWithinFirstBound),
            DeliveryOutcomeFilter.WithinSecondLimit => deliveries.Where(d => d.IsWithinSecondBound),
            DeliveryOutcomeFilter.AfterSecondLimit => deliveries.Where(d => !d.IsWithinSecondBound),
            DeliveryOutcomeFilter.Estimated => deliveries.Where(EstimateFigures.Counts),
            DeliveryOutcomeFilter.OverEstimate => deliveries
                .Where(EstimateFigures.Counts)
                .Where(d => d.RegisteredMinutes > d.EstimateMinutes),
        };

    private static bool Matches(DeliveryFilter filter, Ticket ticket, TargetStatus status) =>
        filter.Kind switch
        {
            DeliveryListKind.Open => ticket.HasTarget(),
            DeliveryListKind.Due => ticket.HasTarget() && status == TargetStatus.Due,
            DeliveryListKind.Late => ticket.HasTarget() && status == TargetStatus.Late,
            DeliveryListKind.State => ticket.State == filter.State,
            DeliveryListKind.Technician => TicketCondition.IsInProgress.Holds(ticket)
                && ticket.TechnicianId == filter.TechnicianId,
            DeliveryListKind.Delivered or DeliveryListKind.Submitted => false,
        };

    /// <summary>Returns the tickets of the rows with the names of customer and technician, by number.</summary>
    private static async Task<Dictionary<int, RowDetails>> DetailsAsync(
        WorkbenchDb db,
        IReadOnlyList<int> numbers,
        CancellationToken ct
    ) =>
        await (
            from ticket in db.Tickets
            where numbers.Contains(ticket.Number)
            join customer in db.Customers on ticket.CustomerId equals customer.Id
            join person in db.People on ticket.TechnicianId equals (int?)person.Id into people
            from person in people.DefaultIfEmpty()
            select new RowDetails(ticket, customer.Name, person.Name)
        ).ToDictionaryAsync(d => d.Ticket.Number, ct);

    private static DeliveryTicketsView.DeliveryTicketRow ToRow(
        RowDetails details,
        DeliveryTarget target,
        DateTime? deliveredAt
    )
    {
        var ticket = details.Ticket;
        return new(
            ticket.Number,
            ticket.Subject,
            details.Customer,
            ticket.State,
            details.Technician,
            target,
            ticket.State.IsPlanned() ? ticket.RemainingPlannedTime : null,
            deliveredAt,
            ticket.Priority < 0
        );
    }

    private sealed record RowDetails(Ticket Ticket, string Customer, string? Technician);
}
