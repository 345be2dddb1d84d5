using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Tickets;

/// <summary>Loads the ticket of a command and stores its changes of state.</summary>
public static class TicketStore
{
    private static readonly CompiledQuery<
        Func<WorkbenchDb, int, CancellationToken, Task<Ticket?>>
    > TicketQuery = new(() =>
        EF.CompileAsyncQuery(
            (WorkbenchDb db, int number, CancellationToken ct) =>
                db.Tickets.FirstOrDefault(t => t.Number == number)
        )
    );

    /// <summary>Loads the ticket of a command, if it still has the version that the user saw.</summary>
    public static async Task<Result<Ticket>> LoadTicketAsync(
        this CommandContext context,
        TicketCommandTarget target,
        CancellationToken ct
    )
    {
        if (await context.FindTicketAsync(target.Number, ct) is not { } ticket)
        {
            return Refusal.Because(RefusalCode.NotFound, target.Number);
        }

        return context.CheckVersion(ticket, target.ExpectedVersion) is { } refusal
            ? refusal
            : ticket;
    }

    /// <summary>
    /// Locks the customer's account, then reads the ticket. Read before the lock, it would be what other writers have changed
    /// meanwhile, again and again where many write at once.
    /// </summary>
    public static async Task<Ticket?> FindTicketAsync(
        this CommandContext context,
        int number,
        CancellationToken ct
    )
    {
        await context.Db.LockAccountOfTicketAsync(number, ct);
        var ticket = await TicketQuery.For(context.Db)(context.Db, number, ct);
        if (ticket is not null)
        {
            context.NoteLockedAccount(ticket.CustomerId);
        }

        return ticket;
    }

    /// <summary>Stores a ticket after a change of state, with the records of that change.</summary>
    public static void StoreTransition(
        this CommandContext context,
        Ticket loaded,
        TicketTransition transition
    )
    {
        context.Replace(loaded, transition.Ticket);
        context.AddTransitionRecords(transition);
    }

    /// <summary>Stores the records of a change of state, where the ticket itself is stored by other means.</summary>
    public static void AddTransitionRecords(
        this CommandContext context,
        TicketTransition transition
    )
    {
        context.Db.TicketChanges.Add(transition.Change);
        if (transition.EndedPause is { } pause)
        {
            context.Db.Pauses.Add(pause);
        }

        if (transition.DeliveredCycle is { } delivered)
        {
            context.Db.DeliveredCycles.Add(delivered);
        }

        context.RecordChange(ChangeTopic.Ticket, transition.Ticket.Number);
    }
}
