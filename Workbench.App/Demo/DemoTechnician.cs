using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Demo;

/// <summary>
/// Simulates a technician of the demo, who takes the next ticket, registers time, classifies bugs and delivers.
/// </summary>
/// <param name="maxInHand">Number of tickets still in hand at the end.</param>
internal sealed class DemoTechnician(
    Actor actor,
    int maxInHand,
    DemoUseCases useCases,
    Random random
)
{
    /// <summary>Tickets taken within this number of days before the end stay in hand.</summary>
    private const double DaysKeptInHand = 3.5;

    private static readonly BugClass[] Classes =
    [
        BugClass.CommonSystemBug,
        BugClass.NotSupported,
        BugClass.Misconfiguration,
        BugClass.Misconfiguration,
        BugClass.Modification,
        BugClass.Modification,
        BugClass.Modification,
    ];

    private readonly HashSet<int> leftInHand = [];
    private int inHand;
    private int? currentTicket;
    private DateTime busyUntil = DateTime.MinValue;

    public bool IsIdle(DateTime at) => currentTicket is null && busyUntil <= at;

    public async Task TakeAsync(DateTime at, CancellationToken ct)
    {
        busyUntil = at.AddMinutes(random.Next(60, 240));
        if (await FindResumedTicketAsync(ct) is { } resumed)
        {
            currentTicket = resumed;
            return;
        }

        var outcome = await useCases.TakeNext.RunAsync(actor, Guid.NewGuid(), ct);
        currentTicket = outcome.Match<int?>(started => started.Number, _ => null, _ => null);
    }

    /// <summary>
    /// Delivers the tickets whose time has come. Near the end a ticket stays in hand, with a first time entry.
    /// </summary>
    public async Task ContinueAsync(DateTime at, DateTime now, CancellationToken ct)
    {
        if (currentTicket is not { } number || busyUntil > at || inHand >= maxInHand)
        {
            return;
        }

        var ticket = await TicketAsync(number, ct);
        if (now - at < TimeSpan.FromDays(DaysKeptInHand))
        {
            await LeaveInHandAsync(ticket, ct);
            return;
        }

        currentTicket = null;
        busyUntil = at.AddMinutes(random.Next(0, 90));
        var planned = ticket.RemainingPlannedTime.Value;
        var worked = Math.Max(10, planned * random.Next(55, 101) / 100);
        var first =
            worked <= 60 ? worked
            : ticket.Kind == TicketKind.Bug ? 60
            : worked * 2 / 3;
        if (await RegisterTimeAsync(ticket, first, isFirst: true, ct))
        {
            return;
        }

        if (ticket.Kind == TicketKind.Bug)
        {
            var found = Classes[random.Next(Classes.Length)];
            DemoUseCases.RequireSuccess(
                await useCases.ClassifyBug.RunAsync(
                    actor,
                    new(number, null, Guid.NewGuid()),
                    new(found, DemoBugAnswers.For(found), ""),
                    ct
                )
            );
        }

        if (worked > first && await RegisterTimeAsync(ticket, worked - first, isFirst: false, ct))
        {
            return;
        }

        DemoUseCases.RequireSuccess(
            await useCases.DeliverTicket.RunAsync(actor, new(number, null, Guid.NewGuid()), ct)
        );
    }

    /// <summary>Takes tickets at the end, so that every technician has some in hand whatever the weekday.</summary>
    public async Task TakeTicketsUpToLimitAsync(DateTime at, CancellationToken ct)
    {
        while (inHand < maxInHand)
        {
            if (currentTicket is null)
            {
                await TakeAsync(at, ct);
            }

            if (currentTicket is not { } number)
            {
                return;
            }

            await LeaveInHandAsync(await TicketAsync(number, ct), ct);
        }
    }

    private async Task LeaveInHandAsync(Ticket ticket, CancellationToken ct)
    {
        inHand++;
        leftInHand.Add(ticket.Number);
        currentTicket = null;
        busyUntil = inHand >= maxInHand ? DateTime.MaxValue : useCases.Clock.Now;
        var minutes = Math.Max(10, ticket.RemainingPlannedTime.Value / 4);
        await RegisterTimeAsync(ticket, minutes, isFirst: true, ct);
    }

    /// <summary>Registers time. Returns true when the hours ran out, so that the ticket waits (F8).</summary>
    private async Task<bool> RegisterTimeAsync(
        Ticket ticket,
        int minutes,
        bool isFirst,
        CancellationToken ct
    )
    {
        var activity = ticket.Kind switch
        {
            TicketKind.Bug => isFirst ? Activity.Troubleshooting : Activity.Fix,
            TicketKind.Change => Activity.Development,
            TicketKind.Question => Activity.Advice,
        };
        var posted = DemoUseCases.RequireSuccess(
            await useCases.RegisterTime.RunAsync(
                actor,
                ticket.Number,
                new(minutes, StockholmTime.DateOf(useCases.Clock.Now), activity, ""),
                Guid.NewGuid(),
                ct
            )
        );
        return posted.Waits;
    }

    /// <summary>Finds a started ticket that waited for hours and has them now.</summary>
    private async Task<int?> FindResumedTicketAsync(CancellationToken ct)
    {
        await using var db = await useCases.OpenDbAsync(ct);
        return await db
            .Tickets.Where(Ownership.IsStartedBy(actor.Id))
            .Where(t => !leftInHand.Contains(t.Number))
            .OrderBy(t => t.Number)
            .Select(t => (int?)t.Number)
            .FirstOrDefaultAsync(ct);
    }

    private async Task<Ticket> TicketAsync(int number, CancellationToken ct)
    {
        await using var db = await useCases.OpenDbAsync(ct);
        return await db.Tickets.AsNoTracking().SingleAsync(t => t.Number == number, ct);
    }
}
