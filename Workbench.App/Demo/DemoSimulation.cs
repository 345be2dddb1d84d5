using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Demo;

/// <summary>
/// Simulates the weeks of the demo in half-hour steps: requests arrive and are triaged, taken, worked on, delivered and closed.
/// </summary>
internal sealed partial class DemoSimulation(
    DemoUseCases useCases,
    DemoStaff people,
    DemoCalendar calendar,
    IReadOnlyList<int> writers,
    Random random,
    ILogger logger
)
{
    private const double OpeningHour = 8;
    private const double ClosingHour = 17;
    private static readonly int[] TicketsInHand = [2, 1, 2];

    private readonly List<DemoTechnician> technicians =
    [
        .. people.Technicians.Select(
            (t, i) => new DemoTechnician(t, TicketsInHand[i], useCases, random)
        ),
    ];
    private readonly DemoIntake intake = new(useCases, people, calendar, writers, random);
    private readonly DemoEscalations escalations = new(useCases, people, writers, calendar.LastDay);

    private readonly DemoBilling billing = new(useCases, people, calendar);

    public async Task RunAsync(DateTime now, CancellationToken ct)
    {
        for (var day = calendar.FirstDay; day <= calendar.LastDay; day = day.AddDays(1))
        {
            if (DemoCalendar.IsWorkingDay(day))
            {
                await RunDayAsync(day, now, ct);
                await billing.HandOverAsync(day, ct);
            }

            if (day.DayOfWeek == DayOfWeek.Sunday)
            {
                LogProgress(logger, day);
            }
        }

        foreach (var technician in technicians)
        {
            await technician.TakeTicketsUpToLimitAsync(useCases.Clock.Now, ct);
        }

        await new DemoTeamLead(useCases, people.TeamLead, calendar.LastDay).RunAsync(ct);
        await new DemoAbsences(useCases, people, calendar.LastDay).RunAsync(ct);
        await intake.SubmitTicketsAsync(now, ct);
        useCases.Clock.AdvanceTo(now);
        await useCases.CloseDelivered.RunAsync(Actor.Program, ct);
        await billing.EndAgreementAsync(ct);
    }

    private async Task RunDayAsync(DateOnly day, DateTime now, CancellationToken ct)
    {
        for (var hour = OpeningHour; hour < ClosingHour; hour += 0.5)
        {
            var at = DemoCalendar.At(day, hour);
            if (at >= now)
            {
                return;
            }

            await intake.SubmitTicketsAsync(at, ct);
            useCases.Clock.AdvanceTo(at);
            if (hour == OpeningHour)
            {
                await useCases.CloseDelivered.RunAsync(Actor.Program, ct);
                if (at < calendar.CardSalesEndAt)
                {
                    await intake.SellRefillCardsAsync(at, ct);
                }
            }

            await intake.TriageAsync(ct);
            await escalations.RunDueAsync(at, ct);
            await WorkAsync(at, now, ct);
        }
    }

    private async Task WorkAsync(DateTime at, DateTime now, CancellationToken ct)
    {
        foreach (var technician in technicians)
        {
            await technician.ContinueAsync(at, now, ct);
            if (technician.IsIdle(at) && await HasTicketToTakeAsync(at, ct))
            {
                await technician.TakeAsync(at, ct);
            }
        }
    }

    private async Task<bool> HasTicketToTakeAsync(DateTime at, CancellationToken ct)
    {
        var before = calendar.TakenBefore(at);
        await using var db = await useCases.OpenDbAsync(ct);
        return await db.Tickets.AnyAsync(
            t => t.State == TicketState.Queued && t.SubmittedAt < before,
            ct
        );
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Created the demo data up to {Day:yyyy-MM-dd}"
    )]
    private static partial void LogProgress(ILogger logger, DateOnly day);
}
