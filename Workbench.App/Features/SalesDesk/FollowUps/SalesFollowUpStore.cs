using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;

namespace Workbench.App.Features.SalesDesk.FollowUps;

/// <summary>Stores what was done about a task.</summary>
internal static class SalesFollowUpStore
{
    /// <summary>
    /// Locks the customer's account and returns the number of their next follow-up; null if there is no such customer, or the
    /// ticket isn't theirs.
    /// </summary>
    public static async Task<int?> NextFollowUpNoAsync(
        this CommandContext context,
        SalesTaskCommandTarget target,
        CancellationToken ct
    )
    {
        var db = context.Db;
        if (
            !await db.Customers.AnyAsync(c => c.Id == target.CustomerId, ct)
            || (
                target.TicketNumber is { } number
                && !await db.Tickets.AnyAsync(
                    t => t.Number == number && t.CustomerId == target.CustomerId,
                    ct
                )
            )
        )
        {
            return null;
        }

        await context.LockAccountAsync(target.CustomerId, ct);
        return 1
            + (
                await db
                    .SalesFollowUps.Where(f => f.CustomerId == target.CustomerId)
                    .MaxAsync(f => (int?)f.No, ct)
                ?? 0
            );
    }

    public static Outcome<Unit> Store(this CommandContext context, Result<SalesFollowUp> followUp)
    {
        if (!followUp.TryGetValue(out var stored, out var refusal))
        {
            return refusal;
        }

        context.Db.SalesFollowUps.Add(stored);
        context.RecordChange(ChangeTopic.SalesFollowUp, stored.CustomerId);
        return Unit.Value;
    }

    public static Refusal NotFound(this SalesTaskCommandTarget target) =>
        Refusal.Because(RefusalCode.NotFound, target.TicketNumber ?? target.CustomerId);
}
