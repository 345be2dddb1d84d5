using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>A ticket on which time is registered, read in one statement.</summary>
/// <param name="HasMerged">Whether a ticket is merged into it.</param>
internal sealed record TicketForTime(Ticket Ticket, bool HasMerged)
{
    private static readonly CompiledQuery<
        Func<WorkbenchDb, int, CancellationToken, Task<TicketForTime?>>
    > Query = new(() =>
        EF.CompileAsyncQuery(
            (WorkbenchDb db, int number, CancellationToken ct) =>
                db
                    .Tickets.Where(t => t.Number == number)
                    .Select(t => new TicketForTime(t, db.Tickets.Any(m => m.MergedInto == number)))
                    .FirstOrDefault()
        )
    );

    public static Task<TicketForTime?> FindAsync(
        WorkbenchDb db,
        int number,
        CancellationToken ct
    ) => Query.For(db)(db, number, ct);

    /// <summary>Locks the customer's account, then reads the ticket.</summary>
    public static async Task<TicketForTime?> FindAndLockAsync(
        CommandContext context,
        int number,
        CancellationToken ct
    )
    {
        await context.Db.LockAccountOfTicketAsync(number, ct);
        var found = await FindAsync(context.Db, number, ct);
        if (found is not null)
        {
            context.NoteLockedAccount(found.Ticket.CustomerId);
        }

        return found;
    }
}
