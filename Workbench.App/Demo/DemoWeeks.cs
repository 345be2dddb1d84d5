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
    private static readonly int[] InHand = [2, 1, 2];

    private readonly List<DemoTechnician> technicians =
    [
        .. people.Technicians.Select((t, i) => new DemoTechnician(t, InHand[i], house, random)),
    ];
    private readonly DemoIntake intake = new(house, people, calendar, writers, random);
    private readonly DemoEscalations escalations = new(house, people, writers, calendar.LastDay);

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

        await new DemoTeamLead(house, people.TeamLead, calendar.LastDay).PlayAsync(ct);
        await intake.TakeInAsync(now, ct);
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

            await intake.TakeInAsync(at, ct);
            house.Clock.StepTo(at);
            if (hour == OpensAt)
            {
                await house.CloseDelivered.RunAsync(Actor.Program, ct);
                if (at < calendar.CardsUntil)
                {
                    await intake.SellCardsAsync(at, ct);
                }
            }

            await intake.TriageAsync(ct);
            await escalations.PlayAsync(at, ct);
            await WorkAsync(at, now, ct);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo data: up to {Day}")]
    private static partial void Progress(ILogger logger, DateOnly day);
}
