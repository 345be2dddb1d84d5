using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Import.Planning.Existing;

/// <summary>
/// Loads whole ledgers, but only those that new rows are posted to, because the ledger of a customer of many years has
/// thousands of entries.
/// </summary>
internal static class ExistingLedgersLoader
{
    /// <summary>The number of customers per query, below the maximum number of parameters of a statement.</summary>
    private const int BatchSize = 500;

    public static async Task<ExistingLedgers> LoadAsync(
        WorkbenchDb db,
        IEnumerable<int> customerIds,
        CancellationToken ct
    )
    {
        var sources = new List<HoursSource>();
        var entries = new List<LedgerEntry>();
        foreach (var batch in customerIds.Order().Chunk(BatchSize))
        {
            sources.AddRange(
                await db
                    .HoursSources.Where(s => batch.Contains(s.CustomerId))
                    .OrderBy(s => s.No)
                    .ToListAsync(ct)
            );
            entries.AddRange(
                await db
                    .LedgerEntries.AsNoTracking()
                    .Where(e => batch.Contains(e.CustomerId))
                    .OrderBy(e => e.No)
                    .ToListAsync(ct)
            );
        }

        return new(sources.ToLookup(s => s.CustomerId), entries.ToLookup(e => e.CustomerId));
    }
}
