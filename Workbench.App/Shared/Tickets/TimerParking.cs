using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Shared.Tickets;

/// <summary>Parks the running timers of people whose ticket leaves their hands, inside the command that takes it away.</summary>
[Rule("K10")]
public static class TimerParking
{
    /// <summary>Parks the timers on a ticket that its new state or technician leaves behind.</summary>
    /// <param name="after">The ticket after the change.</param>
    public static async Task ParkTimersAsync(
        this CommandContext context,
        Ticket after,
        CancellationToken ct
    )
    {
        var timers = await context
            .Db.Timers.Where(t => t.TicketNumber == after.Number)
            .ToListAsync(ct);
        foreach (var timer in timers.Where(t => t.IsLeftBehind(after)))
        {
            context.Park(timer);
        }
    }

    /// <summary>Parks a person's running timer, if there is one.</summary>
    public static async Task ParkTimerOfAsync(
        this CommandContext context,
        int personId,
        CancellationToken ct
    )
    {
        if (await context.Db.Timers.FindAsync([personId], ct) is { } timer)
        {
            context.Park(timer);
        }
    }

    /// <summary>Stops a timer and keeps its time for its owner.</summary>
    public static void Park(this CommandContext context, RunningTimer timer)
    {
        context.Db.Timers.Remove(timer);
        context.Db.ParkedTimers.Add(ParkedTimer.From(timer, context.Now));
        context.RecordChange(ChangeTopic.Timer, timer.TechnicianId);
        context.RecordChange(ChangeTopic.Ticket, timer.TicketNumber);
    }
}
