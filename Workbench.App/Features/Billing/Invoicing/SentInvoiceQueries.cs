using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>Reads what became of the invoices of hand-overs.</summary>
internal static class SentInvoiceQueries
{
    /// <param name="isOn">Whether an invoicing service is chosen.</param>
    public static async Task<IReadOnlyDictionary<int, HandOverInvoices>> LoadInvoicesAsync(
        this WorkbenchDb db,
        IReadOnlyCollection<int> handOverNos,
        bool isOn,
        DateTime now,
        CancellationToken ct
    )
    {
        var steps = db.InvoiceSendings.Where(s => handOverNos.Contains(s.HandOverNo));
        var sent = await (
            from step in steps
            where
                !db.InvoiceSendings.Any(later =>
                    later.HandOverNo == step.HandOverNo
                    && later.CustomerId == step.CustomerId
                    && later.No > step.No
                )
            join customer in db.Customers on step.CustomerId equals customer.Id
            orderby step.HandOverNo, customer.Number
            select new SentInvoice(step, customer.Number, customer.Name)
        ).ToListAsync(ct);
        var counts = isOn ? await CountAsync(db, handOverNos, ct) : [];
        return handOverNos.ToDictionary(
            no => no,
            no => new HandOverInvoices(
                sent.FindAll(i => i.Sending.HandOverNo == no),
                isOn ? counts.GetValueOrDefault(no) : null,
                now
            )
        );
    }

    private static Task<Dictionary<int, int>> CountAsync(
        WorkbenchDb db,
        IReadOnlyCollection<int> handOverNos,
        CancellationToken ct
    ) =>
        db
            .BillingLines.Where(l => handOverNos.Contains(l.HandOverNo))
            .GroupBy(l => l.HandOverNo)
            .Select(g => new { No = g.Key, Count = g.Select(l => l.CustomerId).Distinct().Count() })
            .ToDictionaryAsync(g => g.No, g => g.Count, ct);
}
