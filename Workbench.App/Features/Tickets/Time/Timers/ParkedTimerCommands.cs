using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Finds and removes parked timers inside a command.</summary>
internal static class ParkedTimerCommands
{
    /// <summary>Finds a parked timer that the actor may register or discard.</summary>
    public static async Task<Result<ParkedTimer>> FindParkedTimerAsync(
        this CommandContext context,
        int technicianId,
        DateTime startedAt,
        CancellationToken ct
    ) =>
        await context.Db.ParkedTimers.FindAsync(
            [technicianId, DateTime.SpecifyKind(startedAt, DateTimeKind.Utc)],
            ct
        )
            is not { } timer
            ? Refusal.Because(RefusalCode.NoTimerRunning)
        : timer.CheckMayDecide(context.Actor) is { } refusal ? refusal
        : timer;

    public static void RemoveParkedTimer(this CommandContext context, ParkedTimer timer)
    {
        context.Db.ParkedTimers.Remove(timer);
        context.RecordChange(ChangeTopic.Timer, timer.TechnicianId);
        context.RecordChange(ChangeTopic.Ticket, timer.TicketNumber);
    }
}
