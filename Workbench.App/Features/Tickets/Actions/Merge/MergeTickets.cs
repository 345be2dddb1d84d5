using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions.Merge;

/// <summary>
/// Merges two tickets of one customer into the older one, and undoes it. The newer ticket releases its hold; after an undo,
/// started work holds again what it can.
/// </summary>
[Rule("K8")]
[Rule("F4")]
[CommandName("MergeTickets")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class MergeTickets(CommandExecutor commands)
{
    /// <returns>The number of the surviving ticket.</returns>
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        int other,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<MergeTickets>(
                actor,
                target.Subject,
                target.OperationId,
                new { other, reason }
            ),
            (context, token) => MergeAsync(context, target, other, reason, token),
            ct
        );

    /// <param name="target">The merged ticket.</param>
    public Task<Outcome<Unit>> UndoAsync(
        Actor actor,
        TicketCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<MergeTickets>(
                actor,
                target.Subject,
                target.OperationId,
                null
            ) with
            {
                Name = "MergeTicketsUndone",
            },
            (context, token) => UndoAsync(context, target, token),
            ct
        );

    private static async Task<Outcome<int>> MergeAsync(
        CommandContext context,
        TicketCommandTarget target,
        int otherNumber,
        string reason,
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

        if (await context.FindTicketAsync(otherNumber, ct) is not { } other)
        {
            return Refusal.Because(RefusalCode.NotFound, otherNumber);
        }

        var survivor = MergeRules.Older(ticket, other);
        var newer = survivor == ticket ? other : ticket;
        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            survivor.CustomerId,
            ct
        );
        var merging = MergeRules.Merge(
            survivor,
            await CombinedTime.CalculateAsync(context.Db, survivor, ct),
            newer,
            await CombinedTime.CalculateAsync(context.Db, newer, ct),
            context.Actor,
            context.Now,
            reason
        );
        if (!merging.TryGetValue(out var merged, out refusal))
        {
            return refusal;
        }

        account.StoreTransition(newer, merged.Merged);
        await context.ParkTimersAsync(merged.Merged.Ticket, ct);
        account.StoreTransition(survivor, merged.Survivor);
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return merged.Survivor.Ticket.Number;
    }

    private static async Task<Outcome<Unit>> UndoAsync(
        CommandContext context,
        TicketCommandTarget target,
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
        var survivor = await context.Db.Tickets.SingleOrDefaultAsync(
            t => t.Number == ticket.MergedInto,
            ct
        );
        if (
            !MergeRules
                .Undo(ticket, survivor, context.Actor, context.Now)
                .TryGetValue(out var undone, out refusal)
        )
        {
            return refusal;
        }

        account.StoreTransitionAndHold(ticket, undone.Merged);
        account.StoreTransition(survivor!, undone.Survivor);
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return Unit.Value;
    }
}
