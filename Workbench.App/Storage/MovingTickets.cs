using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>The way of a command that changes a ticket's state and nothing else: state, hold, and who comes back for it.</summary>
public static class MovingTickets
{
    public static async Task<Outcome<Unit>> MoveAsync(
        this CommandContext scope,
        TicketCommandTarget on,
        Func<Ticket, Result<TicketTransition>> decide,
        CancellationToken ct
    )
    {
        if (!(await scope.LoadTicketAsync(on, ct)).TryGetValue(out var ticket, out var refusal))
        {
            return refusal;
        }

        var books = await CustomerBooks.LoadAsync(scope, ticket.CustomerId, ct);
        if (!decide(ticket).TryGetValue(out var move, out refusal))
        {
            return refusal;
        }

        books.Move(ticket, move);
        await books.BringBackWaitingAsync(ct);
        books.Save();
        return Unit.Value;
    }

    /// <summary>Stores a move after which begun work holds what is planned of it and free for it (F4).</summary>
    public static void MoveAndHold(this CustomerBooks books, Ticket loaded, TicketTransition move)
    {
        if (
            move.Ticket is
            { TechnicianId: not null, State: TicketState.Started or TicketState.AwaitingCustomer }
        )
        {
            var held = new Hold(move.Ticket, books.Ledger.Account).ForRemainingPlannedTime();
            books.Keep(held.Account);
            move = move with { Ticket = held.Ticket };
        }

        books.Move(loaded, move);
    }
}
