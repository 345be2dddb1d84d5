using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Locks;

/// <summary>Loads and stores the locks of months.</summary>
internal static class MonthLockStore
{
    /// <summary>Locks billing until the transaction ends, and returns the changes of a month so far.</summary>
    public static async Task<IReadOnlyCollection<MonthLockChange>> LoadLockChangesAsync(
        this CommandContext context,
        BillingMonth month,
        CancellationToken ct
    )
    {
        await context.Db.LockBillingAsync(ct);
        return await context
            .Db.MonthLockChanges.AsNoTracking()
            .Where(c => c.Month == month)
            .ToListAsync(ct);
    }

    public static Outcome<Unit> Store(this CommandContext context, Result<MonthLockChange> change)
    {
        if (!change.TryGetValue(out var stored, out var refusal))
        {
            return refusal;
        }

        context.Db.MonthLockChanges.Add(stored);
        context.RecordChange(ChangeTopic.Billing, 0);
        return Unit.Value;
    }
}
