using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>The way of a command that changes a ticket's state and nothing else: state, hold, and who comes back for it.</summary>
public static class MovingTickets
{
    public static async Task<Outcome<Done>> MoveAsync(
        this WriteScope scope,
        OnTicket on,
        Func<Ticket, Result<TicketMove>> decide,
        CancellationToken ct
    )
    {
        if (!(await scope.TicketAsync(on, ct)).Try(out var ticket, out var refusal))
        {
            return refusal;
        }

        var books = await CustomerBooks.LoadAsync(scope, ticket.CustomerId, ct);
        if (!decide(ticket).Try(out var move, out refusal))
        {
            return refusal;
        }

        books.Move(ticket, move);
        await books.BringBackWaitingAsync(ct);
        books.Save();
        return Done.Value;
    }
}
