using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Shared.Hours;

/// <summary>
/// What agreements come to once the resets that are due have run: pages show right numbers from midnight on, before the sweep
/// has come round. Writes nothing.
/// </summary>
[Rule("N3")]
public static class DueResetProjection
{
    /// <param name="agreements">The agreements that a page is about to show; only those with something due are worked out.</param>
    /// <returns>By customer; those with nothing due, or whose resets fail, are not among them.</returns>
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
                // Its package is gone: the sweep reports it, and the page shows what is stored.
            }
        }

        return projected;
    }

    /// <summary>All of a customer's hours, for a preview: with the resets that the command itself would run first.</summary>
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

    /// <summary>One customer's agreement and account, as they come to once what is due has run.</summary>
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
