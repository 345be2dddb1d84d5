using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Actions.Completion;

/// <summary>
/// Delivers a started ticket. Releases the rest of its hold and returns the customer's tickets that waited for hours, if the
/// hours are now enough. The person's own running timer must be stopped first; a timer of anybody else is parked.
/// </summary>
[Rule("F4")]
[CommandName("DeliverTicket")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class DeliverTicket(CommandExecutor commands, TimeEntryPoster posting)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        CancellationToken ct
    ) => RunAsync(actor, target, null, ct);

    /// <param name="timer">
    /// Stops the person's own timer and registers its time in the same transaction; null if none was shown.
    /// </param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        StopTimerInput? timer,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<DeliverTicket>(
                actor,
                target.Subject,
                target.OperationId,
                timer
            ),
            (context, token) => DeliverAsync(context, target, timer, token),
            ct
        );

    private async Task<Outcome<Unit>> DeliverAsync(
        CommandContext context,
        TicketCommandTarget target,
        StopTimerInput? timer,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadTicketAsync(target, ct)).TryGetValue(
                out var ticket,
                out var refusal
            )
        )
        {
            return refusal;
        }

        if (!Ownership.IsTechnician(ticket, context.Actor) && !context.Actor.HasAny(Roles.TeamLead))
        {
            return Refusal.Because(RefusalCode.NotYourTicket, target.Number);
        }

        if (await StopOwnTimerAsync(context, target.Number, timer, ct) is { } stillRuns)
        {
            return stillRuns;
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        if (
            !DeliveryRules
                .Deliver(ticket, context.Actor, context.Now)
                .TryGetValue(out var move, out refusal)
        )
        {
            return refusal;
        }

        var delivered = await context.FreezeAsync(move.DeliveredCycle!, ct);
        account.StoreTransition(ticket, move with { DeliveredCycle = delivered });
        await context.ParkTimersAsync(move.Ticket, ct);
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return Unit.Value;
    }

    /// <summary>Stops the person's own timer on the ticket and registers its time, if that was asked for.</summary>
    /// <returns>The refusal; null if no timer of the person runs on the ticket now.</returns>
    private async Task<Refusal?> StopOwnTimerAsync(
        CommandContext context,
        int number,
        StopTimerInput? input,
        CancellationToken ct
    )
    {
        var timer = await context.Db.Timers.FindAsync([context.Actor.Id], ct);
        if (timer is null || timer.TicketNumber != number)
        {
            return null;
        }

        if (input is null || (input.StartedAt is { } shown && shown != timer.StartedAt))
        {
            return Refusal.Because(RefusalCode.TimerAlreadyRunning, number);
        }

        var elapsed = timer.Elapsed(context.Now);
        if (input.CorrectedMinutes is null && elapsed > RunningTimer.ConfirmAbove)
        {
            return Refusal.Because(RefusalCode.TimerAlreadyRunning, number);
        }

        var time = new RegisterTimeInput(
            input.CorrectedMinutes ?? elapsed.Value,
            StockholmTime.DateOf(timer.StartedAt),
            input.Activity,
            input.Note
        )
        {
            EndsWork = true,
        };
        var posted = await posting.PostAsync(context, number, time, ct);
        if (posted.Refusal is { } refusal)
        {
            return refusal;
        }

        context.Db.Timers.Remove(timer);
        context.RecordChange(ChangeTopic.Timer, context.Actor.Id);

        // The delivery reads the customer's hours again, with what the time has drawn.
        await context.Db.SaveChangesAsync(ct);
        return null;
    }
}
