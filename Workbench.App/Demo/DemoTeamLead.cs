using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Demo;

/// <summary>What the team lead of the demo does: announces busy periods, and moves one ticket to the front.</summary>
internal sealed class DemoTeamLead(DemoHouse house, Actor actor, DateOnly today)
{
    /// <summary>So many stand before the one that is moved.</summary>
    private const int Overtaken = 6;

    public async Task PlayAsync(CancellationToken ct)
    {
        await AnnounceAsync(today.AddDays(-41), today.AddDays(-37), 3, "Höstlov", ct);
        await AnnounceAsync(today.AddDays(24), today.AddDays(42), 5, "Jul och nyår", ct);
        await using var db = await house.LookAsync(ct);
        var number = await db
            .Tickets.Where(TicketCondition.IsQueued.Expression)
            .OrderBy(t => t.SubmittedAt)
            .ThenBy(t => t.Number)
            .Select(t => t.Number)
            .Skip(Overtaken)
            .FirstAsync(ct);
        DemoHouse.Made(
            await house.MoveToFront.RunAsync(
                actor,
                new(number, null, Guid.NewGuid()),
                "Kampanjen börjar på fredag, och kunden hade bokat tiden med oss.",
                ct
            )
        );
    }

    private async Task AnnounceAsync(
        DateOnly from,
        DateOnly to,
        int extraDays,
        string note,
        CancellationToken ct
    ) =>
        DemoHouse.Made(
            await house.AddBusyPeriod.RunAsync(
                actor,
                new(from, to, extraDays, note),
                Guid.NewGuid(),
                ct
            )
        );
}
