using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Import.Planning.Existing;

/// <summary>Loads whole ledgers, and only those that new rows are posted to: a customer of many years has thousands of entries.</summary>
internal static class ExistingLedgersLoader
{
    /// <summary>Stays below the number of parameters that a statement may have.</summary>
    private const int BatchSize = 500;

    public static async Task<ExistingLedgers> LoadAsync(
        WorkbenchDb db,
        IEnumerable<CustomerSnapshot> books,
        CancellationToken ct
    )
    {
        var sources = new List<HoursSource>();
        var entries = new List<LedgerEntry>();
        foreach (var some in books.Select(b => b.Customer.Id).Order().Chunk(BatchSize))
        {
            sources.AddRange(
                await db
                    .HoursSources.Where(s => some.Contains(s.CustomerId))
                    .OrderBy(s => s.No)
                    .ToListAsync(ct)
            );
            entries.AddRange(
                await db
                    .LedgerEntries.AsNoTracking()
                    .Where(e => some.Contains(e.CustomerId))
                    .OrderBy(e => e.No)
                    .ToListAsync(ct)
            );
        }

        return new(sources.ToLookup(s => s.CustomerId), entries.ToLookup(e => e.CustomerId));
    }
}
