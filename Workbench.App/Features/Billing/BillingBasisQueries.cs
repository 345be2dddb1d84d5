using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing;

/// <summary>Reads what months are worth and what of it is handed over. The caller reads in one snapshot.</summary>
internal static class BillingBasisQueries
{
    public static async Task<MonthLocks> LoadMonthLocksAsync(
        this WorkbenchDb db,
        CancellationToken ct
    ) => MonthLocks.From(await db.MonthLockChanges.AsNoTracking().ToListAsync(ct));

    /// <summary>Returns from which day is billed here. The operator who names a month to the verb decides it for that month.</summary>
    public static async Task<BillingStart> LoadBillingStartAsync(
        this WorkbenchDb db,
        BillingStartChoice choice,
        Actor actor,
        CancellationToken ct
    ) =>
        BillingStart.Decide(
            choice,
            choice.IsMade || actor == Actor.Program ? null : await db.LoadImportedUntilAsync(ct)
        );

    /// <summary>Returns the last day of the imported history; null if nothing was imported.</summary>
    public static Task<DateOnly?> LoadImportedUntilAsync(
        this WorkbenchDb db,
        CancellationToken ct
    ) =>
        db
            .ImportedHistories.Where(h => h.No == db.ImportedHistories.Max(last => (int?)last.No))
            .Select(h => (DateOnly?)h.Until)
            .FirstOrDefaultAsync(ct);

    /// <summary>Reads what months that follow one another are worth, and what of them was handed over.</summary>
    /// <param name="months">Ascending, without gaps.</param>
    public static async Task<MonthCharges> LoadChargesAsync(
        this WorkbenchDb db,
        IReadOnlyList<BillingMonth> months,
        MonthLocks locks,
        CancellationToken ct
    )
    {
        var (first, last) = (locks.DaysOf(months[0]).First, locks.DaysOf(months[^1]).Last);
        var items = (await db.LoadBillableFactsAsync(first, last, ct)).Items();
        var handedOver = await db
            .BillingLines.AsNoTracking()
            .Where(l => l.On >= first && l.On <= last)
            .Select(l => new HandedOverLine(
                l,
                !db.BillingHandOverUndos.Any(u => u.HandOverNo == l.HandOverNo)
            ))
            .ToListAsync(ct);
        return new(items, handedOver, locks);
    }
}
