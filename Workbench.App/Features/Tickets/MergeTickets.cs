using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>
/// Merges two tickets of one customer into the older, and undoes it. The younger lets go of its hours; undone, begun work holds
/// again what it can.
/// </summary>
[Rule("K8")]
[Rule("F4")]
[CommandName("MergeTickets")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class MergeTickets(CommandExecutor writes)
{
    /// <returns>The number of the ticket that survives.</returns>
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        int other,
        string reason,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<MergeTickets>(actor, on.Subject, on.OperationId),
            (scope, token) => MergeAsync(scope, on, other, reason, token),
            ct
        );

    /// <param name="on">The ticket that was merged.</param>
    public Task<Outcome<Unit>> UndoAsync(Actor actor, TicketCommandTarget on, CancellationToken ct) =>
        writes.RunAsync(
            CommandDescriptor.Create<MergeTickets>(actor, on.Subject, on.OperationId) with
            {
                Name = "MergeTicketsUndone",
            },
            (scope, token) => UndoAsync(scope, on, token),
            ct
        );

    private static async Task<Outcome<int>> MergeAsync(
        CommandContext scope,
        TicketCommandTarget on,
        int otherNumber,
        string reason,
        CancellationToken ct
    )
    {
        if (!(await scope.LoadTicketAsync(on, ct)).TryGetValue(out var ticket, out var refusal))
        {
            return refusal;
        }

        if (await scope.FindTicketAsync(otherNumber, ct) is not { } other)
        {
            return Refusal.Because(RefusalCode.NotFound, otherNumber);
        }

        var survivor = MergeRules.Older(ticket, other);
        var younger = survivor == ticket ? other : ticket;
        if (
            await scope.Db.Timers.AsNoTracking().AnyAsync(t => t.TicketNumber == younger.Number, ct)
        )
        {
            return Refusal.Because(RefusalCode.TimerAlreadyRunning, younger.Number);
        }

        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, survivor.CustomerId, ct);
        var merging = MergeRules.Merge(
            survivor,
            await TimeTogether.OfAsync(scope.Db, survivor, ct),
            younger,
            await TimeTogether.OfAsync(scope.Db, younger, ct),
            scope.Actor,
            scope.Now,
            reason
        );
        if (!merging.TryGetValue(out var merged, out refusal))
        {
            return refusal;
        }

        books.StoreTransition(younger, merged.Merged);
        books.StoreTransition(survivor, merged.Survivor);
        await books.ResumeWaitingTicketsAsync(ct);
        books.Save();
        return merged.Survivor.Ticket.Number;
    }

    private static async Task<Outcome<Unit>> UndoAsync(
        CommandContext scope,
        TicketCommandTarget on,
        CancellationToken ct
    )
    {
        if (!(await scope.LoadTicketAsync(on, ct)).TryGetValue(out var ticket, out var refusal))
        {
            return refusal;
        }

        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, ticket.CustomerId, ct);
        var survivor = await scope.Db.Tickets.SingleOrDefaultAsync(
            t => t.Number == ticket.MergedInto,
            ct
        );
        if (
            !MergeRules.Undo(ticket, survivor, scope.Actor, scope.Now).TryGetValue(out var undone, out refusal)
        )
        {
            return refusal;
        }

        books.StoreTransitionAndHold(ticket, undone.Merged);
        books.StoreTransition(survivor!, undone.Survivor);
        await books.ResumeWaitingTicketsAsync(ct);
        books.Save();
        return Unit.Value;
    }
}
