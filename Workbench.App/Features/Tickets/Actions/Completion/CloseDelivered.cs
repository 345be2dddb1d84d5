using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions.Completion;

/// <summary>
/// Closes tickets that were delivered 14 days ago without a reply from the customer. Runs one short transaction per due ticket
/// and can be repeated any number of times.
/// </summary>
[Rule("K9")]
[CommandName("CloseDelivered")]
[AllowedFor(Roles.Administrator)]
public sealed class CloseDelivered(
    CommandExecutor commands,
    QueryExecutor queries,
    TimeProvider time
)
{
    /// <returns>The number of closed tickets.</returns>
    /// <exception cref="AccessDeniedException">The actor is neither the program nor an administrator.</exception>
    public async Task<int> RunAsync(Actor actor, CancellationToken ct)
    {
        var closed = 0;
        foreach (var number in await DueAsync(actor, ct))
        {
            var outcome = await commands.RunAsync(
                CommandDescriptor.Create<CloseDelivered>(actor, $"ticket {number}"),
                (context, token) => CloseAsync(context, number, token),
                ct
            );
            closed += outcome.Match(_ => 1, _ => 0);
        }

        return closed;
    }

    private Task<List<int>> DueAsync(Actor actor, CancellationToken ct)
    {
        var latest = ClosingRules.DueCutoff(time.GetUtcNow().UtcDateTime);
        return queries.RunAsync<CloseDelivered, List<int>>(
            actor,
            (db, token) =>
                db
                    .Tickets.Where(t => t.State == TicketState.Delivered && t.DeliveredAt <= latest)
                    .OrderBy(t => t.DeliveredAt)
                    .Select(t => t.Number)
                    .ToListAsync(token),
            ct
        );
    }

    private static async Task<Outcome<Unit>> CloseAsync(
        CommandContext context,
        int number,
        CancellationToken ct
    )
    {
        // Another node may have closed it, or the customer may have written, since the due tickets were read.
        if (
            await context.FindTicketAsync(number, ct) is not { } ticket
            || !ClosingRules.IsDue(ticket, context.Now)
        )
        {
            return Refusal.Because(RefusalCode.ConcurrencyConflict);
        }

        if (
            !ClosingRules
                .Close(ticket, context.Actor, context.Now)
                .TryGetValue(out var move, out var refusal)
        )
        {
            return refusal;
        }

        context.StoreTransition(ticket, move);
        return Unit.Value;
    }
}
