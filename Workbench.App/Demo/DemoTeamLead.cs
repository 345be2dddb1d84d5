using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Demo;

/// <summary>
/// Simulates the team lead of the demo, who announces busy periods and moves one ticket to the front of the queue.
/// </summary>
internal sealed class DemoTeamLead(DemoUseCases useCases, Actor actor, DateOnly today)
{
    /// <summary>Number of tickets ahead of the one that is moved.</summary>
    private const int TicketsAhead = 6;

    public async Task RunAsync(CancellationToken ct)
    {
        await AddBusyPeriodAsync(today.AddDays(-41), today.AddDays(-37), 3, "Höstlov", ct);
        await AddBusyPeriodAsync(today.AddDays(24), today.AddDays(42), 5, "Jul och nyår", ct);
        await using var db = await useCases.OpenDbAsync(ct);
        var number = await db
            .Tickets.Where(TicketCondition.IsQueued.Expression)
            .OrderBy(t => t.SubmittedAt)
            .ThenBy(t => t.Number)
            .Select(t => t.Number)
            .Skip(TicketsAhead)
            .FirstAsync(ct);
        DemoUseCases.RequireSuccess(
            await useCases.MoveToFront.RunAsync(
                actor,
                new(number, null, Guid.NewGuid()),
                "Kampanjen börjar på fredag, och kunden hade bokat tiden med oss.",
                ct
            )
        );
    }

    private async Task AddBusyPeriodAsync(
        DateOnly from,
        DateOnly to,
        int extraDays,
        string note,
        CancellationToken ct
    ) =>
        DemoUseCases.RequireSuccess(
            await useCases.AddBusyPeriod.RunAsync(
                actor,
                new(from, to, extraDays, note),
                Guid.NewGuid(),
                ct
            )
        );
}
