using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Sales.Advice;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk;

/// <summary>
/// Derives the tasks of customers from what is stored. The last 12 months are read once a day for all customers, because they
/// end with the last month.
/// </summary>
public sealed class SalesTaskReader(
    AgreementPolicyProvider agreementPolicyProvider,
    SettingsProvider settings,
    TimeProvider time
)
{
    private readonly Lock yearsLock = new();
    private (DateOnly On, IReadOnlyDictionary<int, UsageYear> Years)? kept;

    /// <param name="customers">The customers to read; null for all.</param>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<SalesTask>>> ReadAsync(
        WorkbenchDb db,
        IReadOnlyCollection<int>? customers,
        CancellationToken ct
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
        var policy = agreementPolicyProvider.Current;
        var facts = await db.LoadSalesFactsAsync(
            customers,
            await YearsAsync(db, customers, today, ct),
            policy,
            settings.Current.PauseWhileWaiting,
            now,
            ct
        );
        var packages = await db.LoadPackagesAsync(today, ct);
        return facts.ToDictionary(
            f => f.Customer.Id,
            f => SalesTasks.Derive(f, packages, policy, today)
        );
    }

    private async Task<IReadOnlyDictionary<int, UsageYear>> YearsAsync(
        WorkbenchDb db,
        IReadOnlyCollection<int>? customers,
        DateOnly today,
        CancellationToken ct
    )
    {
        if (customers is not null)
        {
            return await db.LoadUsageYearsAsync(customers, today, ct);
        }

        lock (yearsLock)
        {
            if (kept is { } current && current.On == today)
            {
                return current.Years;
            }
        }

        var years = await db.LoadUsageYearsAsync(null, today, ct);
        lock (yearsLock)
        {
            kept = (today, years);
        }

        return years;
    }

    /// <summary>Returns the customers of tickets.</summary>
    public static async Task<IReadOnlyCollection<int>> CustomersOfAsync(
        WorkbenchDb db,
        IReadOnlyCollection<int> tickets,
        CancellationToken ct
    ) =>
        tickets.Count == 0
            ? []
            : await db
                .Tickets.Where(t => tickets.Contains(t.Number))
                .Select(t => t.CustomerId)
                .Distinct()
                .ToListAsync(ct);
}
