using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Shared.Hours;

/// <summary>
/// Calculates what agreements look like after the due resets, so that pages show correct numbers from midnight on, before the
/// reset job has run. Writes nothing.
/// </summary>
[Rule("N3")]
public static class DueResetProjection
{
    /// <param name="agreements">The agreements to show. Only those with a due reset are calculated.</param>
    /// <returns>The results by customer. Leaves out customers without a due reset and those whose reset fails.</returns>
    public static async Task<IReadOnlyDictionary<int, CustomerHours>> ProjectDueResetsAsync(
        this WorkbenchDb db,
        IEnumerable<ServiceAgreement?> agreements,
        AgreementPolicy policy,
        DateTime now,
        CancellationToken ct
    )
    {
        var today = StockholmTime.DateOf(now);
        var due = agreements
            .Where(a => a?.NextDueOn <= today)
            .Select(a => a!.CustomerId)
            .Distinct()
            .ToList();
        var projected = new Dictionary<int, CustomerHours>();
        if (due.Count == 0)
        {
            return projected;
        }

        var packages = await db.LoadPackagesAsync(ct);
        foreach (
            var (customer, hours) in await db.LoadCustomerHoursAsync(due, includeClosed: true, ct)
        )
        {
            try
            {
                projected[customer] = DueResets.Run(hours, today, packages, policy, now).HoursAfter;
            }
            catch (KeyNotFoundException)
            {
                // The package no longer exists. The reset job reports that; the page shows what is stored.
            }
        }

        return projected;
    }

    /// <summary>
    /// Returns all of a customer's hours for a preview, including the resets that the command would run first.
    /// </summary>
    public static async Task<CustomerHours> LoadProjectedHoursAsync(
        this WorkbenchDb db,
        int customerId,
        AgreementPolicy policy,
        DateTime now,
        CancellationToken ct
    )
    {
        var stored = (await db.LoadCustomerHoursAsync([customerId], includeClosed: true, ct))[
            customerId
        ];
        var due = await db.ProjectDueResetsAsync([stored.Agreement], policy, now, ct);
        return due.GetValueOrDefault(customerId) ?? stored;
    }

    /// <summary>Returns one customer's agreement and account as they are after the due resets.</summary>
    public static async Task<(
        ServiceAgreement? Agreement,
        HoursAccount Account
    )> LoadProjectedAccountAsync(
        this WorkbenchDb db,
        int customerId,
        AgreementPolicy policy,
        DateTime now,
        CancellationToken ct
    )
    {
        var agreement = await db.Agreements.SingleOrDefaultAsync(
            a => a.CustomerId == customerId,
            ct
        );
        var hoursAccount = await db.Accounts.SingleAsync(a => a.CustomerId == customerId, ct);
        var due = await db.ProjectDueResetsAsync([agreement], policy, now, ct);
        return due.TryGetValue(customerId, out var hours)
            ? (hours.Agreement, hours.Ledger.Account)
            : (agreement, hoursAccount);
    }
}
