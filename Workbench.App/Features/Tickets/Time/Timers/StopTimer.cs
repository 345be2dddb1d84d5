using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>
/// Stops the technician's timer and registers its time, or the time that the technician states. After more than two hours,
/// nothing is registered until the technician has confirmed the time.
/// </summary>
[Rule("K10")]
[CommandName("StopTimer")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class StopTimer(CommandExecutor commands, TimeEntryPoster posting)
{
    public Task<StopTimerOutcome> RunAsync(
        Actor actor,
        StopTimerInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<StopTimerOutcome>(
            CommandDescriptor.Create<StopTimer>(actor, $"timer {actor.Id}", operationId, input),
            async (context, token) =>
            {
                if (await context.Db.Timers.FindAsync([actor.Id], token) is not { } timer)
                {
                    return new StopTimerOutcome.Refused(
                        Refusal.Because(RefusalCode.NoTimerRunning)
                    );
                }

                if (input.StartedAt is { } expected && expected != timer.StartedAt)
                {
                    // The timer was stopped in another window and a new one was started, which must continue.
                    return new StopTimerOutcome.Refused(
                        Refusal.Because(RefusalCode.ConcurrencyConflict)
                    );
                }

                var elapsed = timer.Elapsed(context.Now);
                if (input.CorrectedMinutes is null && elapsed > RunningTimer.ConfirmAbove)
                {
                    return new StopTimerOutcome.AsksFirst(elapsed.Value);
                }

                // Work that began before midnight counts for the day on which it began (T3).
                var time = new RegisterTimeInput(
                    input.CorrectedMinutes ?? elapsed.Value,
                    StockholmTime.DateOf(timer.StartedAt),
                    input.Activity,
                    input.Note
                );
                var posted = await posting.PostAsync(context, timer.TicketNumber, time, token);
                return posted.Match<StopTimerOutcome>(
                    result =>
                    {
                        context.Db.Timers.Remove(timer);
                        context.RecordChange(ChangeTopic.Timer, actor.Id);
                        return new StopTimerOutcome.Posted(timer.TicketNumber, result);
                    },
                    refusal => new StopTimerOutcome.Refused(refusal)
                );
            },
            ct
        );
}
