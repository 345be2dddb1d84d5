using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Hours;

/// <summary>
/// Runs commands that only change a ticket's state: stores the state and the hold, and resumes waiting tickets.
/// </summary>
public static class TicketTransitionCommands
{
    public static async Task<Outcome<Unit>> ChangeStateAsync(
        this CommandContext context,
        TicketCommandTarget target,
        Func<Ticket, Result<TicketTransition>> decide,
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

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        if (!decide(ticket).TryGetValue(out var move, out refusal))
        {
            return refusal;
        }

        account.StoreTransition(ticket, move);
        await context.ParkTimersAsync(move.Ticket, ct);
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return Unit.Value;
    }

    /// <summary>
    /// Stores a transition into started work. The ticket then holds its planned hours, as far as they are available (F4).
    /// </summary>
    public static void StoreTransitionAndHold(
        this CustomerAccountSession account,
        Ticket loaded,
        TicketTransition move
    )
    {
        if (
            move.Ticket is
            { TechnicianId: not null, State: TicketState.Started or TicketState.AwaitingCustomer }
        )
        {
            var hold = new Hold(move.Ticket, account.Ledger.Account).ForRemainingPlannedTime();
            account.Apply(hold.Account);
            move = move with { Ticket = hold.Ticket };
        }

        account.StoreTransition(loaded, move);
    }
}
