using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>Loads and stores the steps in which invoices are sent.</summary>
internal static class InvoiceSendingStore
{
    /// <summary>Returns the latest step of an invoice; null if it was never sent.</summary>
    public static Task<InvoiceSending?> LoadLatestAsync(
        this WorkbenchDb db,
        int handOverNo,
        int customerId,
        CancellationToken ct
    ) =>
        db
            .InvoiceSendings.AsNoTracking()
            .Where(s => s.HandOverNo == handOverNo && s.CustomerId == customerId)
            .OrderByDescending(s => s.No)
            .FirstOrDefaultAsync(ct);

    /// <summary>Returns the latest step of each invoice of hand-overs.</summary>
    public static Task<List<InvoiceSending>> LoadLatestAsync(
        this WorkbenchDb db,
        IReadOnlyCollection<int> handOverNos,
        CancellationToken ct
    ) =>
        db
            .InvoiceSendings.AsNoTracking()
            .Where(s => handOverNos.Contains(s.HandOverNo))
            .Where(s =>
                !db.InvoiceSendings.Any(later =>
                    later.HandOverNo == s.HandOverNo
                    && later.CustomerId == s.CustomerId
                    && later.No > s.No
                )
            )
            .ToListAsync(ct);

    public static void Store(this CommandContext context, InvoiceSending step)
    {
        context.Db.InvoiceSendings.Add(step);
        context.RecordChange(ChangeTopic.Billing, 0);
    }
}
