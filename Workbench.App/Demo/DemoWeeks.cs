using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Demo;

/// <summary>Plays the demo's weeks in half-hour steps: requests come in, are sized, taken, worked on, delivered, closed.</summary>
internal sealed partial class DemoWeeks(
    DemoHouse house,
    DemoPeople people,
    DemoCalendar calendar,
    IReadOnlyList<int> writers,
    Random random,
    ILogger logger
)
{
    private const double OpensAt = 8;
    private const double EndsAt = 17;
    private static readonly int[] InHand = [2, 1, 3];

    private readonly List<DemoTechnician> technicians =
    [
        .. people.Technicians.Select((t, i) => new DemoTechnician(t, InHand[i], house, random)),
    ];
    private readonly Queue<DateTime> arrivals = new(calendar.Arrivals);
    private readonly Queue<(int Number, DemoText Text)> untriaged = [];

    public async Task PlayAsync(DateTime now, CancellationToken ct)
    {
        for (var day = calendar.FirstDay; day <= calendar.LastDay; day = day.AddDays(1))
        {
            if (DemoCalendar.IsWorkingDay(day))
            {
                await PlayDayAsync(day, now, ct);
            }

            if (day.DayOfWeek == DayOfWeek.Sunday)
            {
                Progress(logger, day);
            }
        }

        foreach (var technician in technicians)
        {
            await technician.FillHandsAsync(house.Clock.Now, ct);
        }

        await TakeInAsync(now, ct);
        house.Clock.StepTo(now);
        await house.CloseDelivered.RunAsync(Actor.Program, ct);
    }

    private async Task PlayDayAsync(DateOnly day, DateTime now, CancellationToken ct)
    {
        for (var hour = OpensAt; hour < EndsAt; hour += 0.5)
        {
            var at = DemoCalendar.At(day, hour);
            if (at >= now)
            {
                return;
            }

            await TakeInAsync(at, ct);
            house.Clock.StepTo(at);
            if (hour == OpensAt)
            {
                await house.CloseDelivered.RunAsync(Actor.Program, ct);
                await SellCardsAsync(at, ct);
            }

            await TriageAsync(ct);
            await WorkAsync(at, now, ct);
        }
    }

    private async Task TakeInAsync(DateTime until, CancellationToken ct)
    {
        while (arrivals.TryPeek(out var at) && at <= until)
        {
            arrivals.Dequeue();
            house.Clock.StepTo(at);
            var text = DemoText.All[random.Next(DemoText.All.Count)];
            var filled = text.Fill(random, StockholmTime.DateOf(at));
            var funding = random.Next(16) == 0 ? FundingMode.HourlyRate : FundingMode.ServiceHours;
            var number = await house.SubmitTicket.RunAsync(
                people.Sales,
                new(
                    writers[random.Next(writers.Count)],
                    filled.Kind,
                    filled.Subject,
                    filled.Description,
                    funding,
                    null,
                    null
                ),
                Guid.NewGuid(),
                ct
            );
            if (at < calendar.TriagedBefore)
            {
                untriaged.Enqueue((DemoHouse.Made(number), filled));
            }
        }
    }

    private async Task TriageAsync(CancellationToken ct)
    {
        while (untriaged.TryDequeue(out var next))
        {
            // Now and then the class alone has to do, and its upper bound is planned.
            int? estimate = random.Next(5) == 0 ? null : next.Text.Minutes;
            DemoHouse.Made(
                await house.SizeTicket.RunAsync(
                    people.Technicians[random.Next(people.Technicians.Count)],
                    next.Number,
                    next.Text.Size,
                    estimate,
                    Guid.NewGuid(),
                    ct
                )
            );
        }
    }

    private async Task WorkAsync(DateTime at, DateTime now, CancellationToken ct)
    {
        foreach (var technician in technicians)
        {
            await technician.GoOnAsync(at, now, ct);
            if (technician.IsIdle(at) && await IsSomethingDueAsync(at, ct))
            {
                await technician.TakeAsync(at, ct);
            }
        }
    }

    private async Task<bool> IsSomethingDueAsync(DateTime at, CancellationToken ct)
    {
        var before = calendar.TakenBefore(at);
        await using var db = await house.LookAsync(ct);
        return await db.Tickets.AnyAsync(
            t => t.State == TicketState.Queued && t.SubmittedAt < before,
            ct
        );
    }

    /// <summary>Some customers whose tickets wait for hours buy a card after a while.</summary>
    private async Task SellCardsAsync(DateTime at, CancellationToken ct)
    {
        var since = at.AddDays(-3);
        await using var db = await house.LookAsync(ct);
        var waiting = await db
            .Tickets.Where(t => t.State == TicketState.AwaitingFunding && t.PausedSince < since)
            .Where(t => db.Agreements.Any(a => a.CustomerId == t.CustomerId))
            .Where(t =>
                db.Customers.Any(c =>
                    c.Id == t.CustomerId && c.LaunchedOn < StockholmTime.DateOf(at)
                )
            )
            .Select(t => t.CustomerId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(ct);
        foreach (var customer in waiting.Where(_ => random.Next(3) == 0))
        {
            DemoHouse.Made(
                await house.BuyRefillCard.RunAsync(
                    people.Sales,
                    customer,
                    random.Next(2) * 5 + 5,
                    Guid.NewGuid(),
                    ct
                )
            );
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo data: up to {Day}")]
    private static partial void Progress(ILogger logger, DateOnly day);
}
