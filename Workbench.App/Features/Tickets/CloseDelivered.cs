using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>
/// Closes what was delivered 14 days ago without a word from the customer: a sweep over what is due and not done, one short
/// transaction per ticket, that any number of runs may repeat.
/// </summary>
[Rule("K9")]
[CommandName("CloseDelivered")]
[AllowedFor(Roles.Administrator)]
public sealed class CloseDelivered(CommandExecutor writes, QueryExecutor reads, TimeProvider time)
{
    /// <returns>How many were closed.</returns>
    /// <exception cref="AccessDeniedException">Somebody may not who is not the program or an administrator.</exception>
    public async Task<int> RunAsync(Actor actor, CancellationToken ct)
    {
        var closed = 0;
        foreach (var number in await DueAsync(actor, ct))
        {
            var outcome = await writes.RunAsync(
                CommandDescriptor.Create<CloseDelivered>(actor, $"ticket {number}"),
                (scope, token) => CloseAsync(scope, number, token),
                ct
            );
            closed += outcome.Match(_ => 1, _ => 0);
        }

        return closed;
    }

    private Task<List<int>> DueAsync(Actor actor, CancellationToken ct)
    {
        var latest = ClosingRules.DueCutoff(time.GetUtcNow().UtcDateTime);
        return reads.RunAsync<CloseDelivered, List<int>>(
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
        CommandContext scope,
        int number,
        CancellationToken ct
    )
    {
        // Another node may have closed it, or the customer may have written, since it was found due.
        if (
            await scope.FindTicketAsync(number, ct) is not { } ticket
            || !ClosingRules.IsDue(ticket, scope.Now)
        )
        {
            return Refusal.Because(RefusalCode.ConcurrencyConflict);
        }

        if (!ClosingRules.Close(ticket, scope.Actor, scope.Now).TryGetValue(out var move, out var refusal))
        {
            return refusal;
        }

        scope.StoreTransition(ticket, move);
        return Unit.Value;
    }
}
