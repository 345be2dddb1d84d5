using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Forecasts;

/// <summary>What the database knows of the group's work, for a forecast. Instants are UTC.</summary>
/// <param name="Open">The open tickets: those in progress first, then the queue.</param>
/// <param name="Pauses">Finished pauses of delivered tickets.</param>
/// <param name="Taken">When tickets were taken from the queue, the latest first.</param>
internal sealed record ForecastFacts(
    IReadOnlyList<ForecastFacts.Delivery> Deliveries,
    IReadOnlyList<Ticket> Open,
    IReadOnlyList<ForecastFacts.Wait> Pauses,
    IReadOnlyList<ForecastFacts.Start> Taken
)
{
    /// <summary>Who was away in the past that is looked at, and who will be (D7).</summary>
    public AbsenceCalendar Absences { get; init; } = AbsenceCalendar.Empty;

    /// <summary>Minutes of a ticket that has no size yet.</summary>
    private const int UnsizedMinutes = 120;

    /// <summary>What is at least left of work that has been started, as a part of the plan.</summary>
    private const int MinRemainingPart = 6;

    public ForecastInput ToInput(DateTime now)
    {
        var day = WorkingTime.DayOf(now);
        var taken = Taken.GroupBy(t => t.Ticket).ToDictionary(g => g.Key, g => g.First().At);
        var group = Deliverers(now);
        return new(
            day,
            new([.. Deliveries.Select(d => ToPast(d)), .. Open.Select(t => ToPast(t))]),
            [.. Open.Select(t => ToOpen(t, taken))]
        )
        {
            Started = new(StartedDays()),
            AwaitingCustomer = new(PauseDays(TicketState.AwaitingCustomer)),
            AwaitingFunding = new(PauseDays(TicketState.AwaitingFunding)),
            GroupSize = Math.Max(1, group.Count),
            Capacity = CapacityCalendar.Ordinary.AddAbsences(group, Absences),
            // The same dates all day long, unless something changes.
            Seed = (int)day,
        };
    }

    private static PastTicket ToPast(Delivery delivery) =>
        PastTicket.FromInstants(
            delivery.StartedAt,
            delivery.DeliveredAt,
            PlannedMinutes(delivery.Size, delivery.EstimateMinutes)
        );

    private static PastTicket ToPast(Ticket ticket) =>
        PastTicket.FromInstants(
            ticket.TargetStartsAt,
            null,
            PlannedMinutes(ticket.Size, ticket.EstimateMinutes)
        );

    private static OpenTicket ToOpen(Ticket ticket, Dictionary<int, DateTime> taken)
    {
        var planned = PlannedMinutes(ticket.Size, ticket.EstimateMinutes);
        var since =
            ticket.PausedSince ?? taken.GetValueOrDefault(ticket.Number, ticket.SubmittedAt);
        return new(
            ticket.Number,
            WorkingTime.DayOf(ticket.TargetStartsAt),
            Math.Max(planned - ticket.RegisteredMinutes, planned / MinRemainingPart),
            ticket.State switch
            {
                TicketState.Started => OpenTicketKind.Started,
                TicketState.AwaitingCustomer => OpenTicketKind.AwaitingCustomer,
                TicketState.AwaitingFunding => OpenTicketKind.AwaitingFunding,
                _ => OpenTicketKind.Ready,
            }
        )
        {
            Since = WorkingTime.DayOf(since),
        };
    }

    private IEnumerable<double> StartedDays()
    {
        var taken = Taken.ToLookup(t => t.Ticket, t => t.At);
        return Deliveries
            .Select(d =>
                (d.DeliveredAt, Start: taken[d.Ticket].FirstOrDefault(at => at <= d.DeliveredAt))
            )
            .Where(d => d.Start != default)
            .Select(d => (d.DeliveredAt - d.Start).TotalDays);
    }

    /// <summary>
    /// Returns who delivers tickets: those who did in the last weeks, or would have if they had not been away.
    /// </summary>
    private List<int> Deliverers(DateTime now)
    {
        var since = now.AddDays(-ForecastStability.RecentDays);
        var (from, to) = (StockholmTime.DateOf(since), StockholmTime.DateOf(now));
        var away = Absences
            .All.Where(a => a.From <= to && a.To >= from)
            .Select(a => a.PersonId)
            .ToHashSet();
        return
        [
            .. Deliveries
                .Where(d =>
                    d.TechnicianId is { } id && (d.DeliveredAt >= since || away.Contains(id))
                )
                .Select(d => d.TechnicianId!.Value)
                .Distinct(),
        ];
    }

    private IEnumerable<double> PauseDays(TicketState state) =>
        Pauses.Where(p => p.State == state).Select(p => (p.EndedAt - p.StartedAt).TotalDays);

    private static int PlannedMinutes(SizeClass? size, int? estimateMinutes) =>
        SizeBounds.PlannedTime(size, estimateMinutes).Value is > 0 and var planned
            ? planned
            : UnsizedMinutes;

    /// <summary>A finished delivery cycle.</summary>
    internal sealed record Delivery(
        int Ticket,
        DateTime StartedAt,
        DateTime DeliveredAt,
        SizeClass? Size,
        int? EstimateMinutes,
        int? TechnicianId
    );

    /// <summary>A finished pause.</summary>
    internal sealed record Wait(TicketState State, DateTime StartedAt, DateTime EndedAt);

    /// <summary>The start of work on a ticket.</summary>
    internal sealed record Start(int Ticket, DateTime At);
}
