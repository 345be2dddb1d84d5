using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Shared.Hours;

/// <summary>Reads the agreements and hours of several customers for display. Takes no locks and saves nothing.</summary>
public static class CustomerHoursQueries
{
    /// <param name="includeClosed">
    /// Includes expired sources and their entries; otherwise only sources that haven't expired.
    /// </param>
    public static async Task<IReadOnlyDictionary<int, CustomerHours>> LoadCustomerHoursAsync(
        this WorkbenchDb db,
        IReadOnlyCollection<int> customers,
        bool includeClosed,
        CancellationToken ct
    )
    {
        var found = await db
            .Customers.AsNoTracking()
            .Where(c => customers.Contains(c.Id))
            .ToListAsync(ct);
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(a => customers.Contains(a.CustomerId))
            .ToDictionaryAsync(a => a.CustomerId, ct);
        var agreements = await db
            .Agreements.AsNoTracking()
            .Where(a => customers.Contains(a.CustomerId))
            .ToDictionaryAsync(a => a.CustomerId, ct);
        var terms = await db
            .Terms.AsNoTracking()
            .Where(t => customers.Contains(t.CustomerId))
            .ToListAsync(ct);
        var latest = terms
            .GroupBy(t => t.CustomerId)
            .ToDictionary(g => g.Key, g => g.MaxBy(t => t.Number));
        var sources = (
            await db
                .HoursSources.AsNoTracking()
                .Where(s =>
                    customers.Contains(s.CustomerId) && (includeClosed || s.LapsedOn == null)
                )
                .ToListAsync(ct)
        ).ToLookup(s => s.CustomerId);
        var entries = includeClosed ? await LoadEntriesAsync(db, customers, ct) : null;
        return found.ToDictionary(
            c => c.Id,
            c =>
            {
                var ledger = HoursLedger.Create(accounts[c.Id], sources[c.Id]);
                return new CustomerHours(
                    c,
                    agreements.GetValueOrDefault(c.Id),
                    latest.GetValueOrDefault(c.Id),
                    entries is null
                        ? ledger
                        : ledger with
                        {
                            LoadedEntries = LoadedLedgerEntries.All(entries[c.Id]),
                        }
                );
            }
        );
    }

    private static async Task<ILookup<int, LedgerEntry>> LoadEntriesAsync(
        WorkbenchDb db,
        IReadOnlyCollection<int> customers,
        CancellationToken ct
    ) =>
        (
            await db
                .LedgerEntries.AsNoTracking()
                .Where(e => customers.Contains(e.CustomerId))
                .OrderBy(e => e.No)
                .ToListAsync(ct)
        ).ToLookup(e => e.CustomerId);

    /// <summary>
    /// Loads the packages as they are sold on a day, those that are no longer sold included: for purchases, quotes and offers.
    /// </summary>
    public static async Task<Dictionary<string, Package>> LoadPackagesAsync(
        this WorkbenchDb db,
        DateOnly day,
        CancellationToken ct
    )
    {
        var packages = await db.LoadPackagesAsync(ct);
        return PackageVersion.AllOn(packages, await db.LoadPackageVersionsAsync(ct), day);
    }

    /// <summary>Loads all versions of packages, which are few.</summary>
    public static Task<List<PackageVersion>> LoadPackageVersionsAsync(
        this WorkbenchDb db,
        CancellationToken ct
    ) => db.PackageVersions.AsNoTracking().ToListAsync(ct);

    /// <summary>Loads the packages as they were added: for resets, because an agreement keeps what it bought.</summary>
    public static Task<Dictionary<string, Package>> LoadPackagesAsync(
        this WorkbenchDb db,
        CancellationToken ct
    ) => db.Packages.AsNoTracking().ToDictionaryAsync(p => p.Name, StringComparer.Ordinal, ct);
}
