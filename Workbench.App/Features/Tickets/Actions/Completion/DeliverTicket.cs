using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
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
