using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>
/// Quotes a change of package, or the opening of an agreement, with the code that carries it out. Writes nothing.
/// </summary>
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class PackageQuoteQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    /// <summary>Returns what a change to another package would do now.</summary>
    public Task<Outcome<PackageChange>> ChangeAsync(
        Actor actor,
        int customerId,
        string package,
        CancellationToken ct
    ) =>
        QuoteAsync<PackageChange>(
            actor,
            customerId,
            package,
            (hours, to, packages, now) =>
                PackageChangeResult
                    .Apply(
                        hours,
                        to,
                        StockholmTime.DateOf(now),
                        packages,
                        agreementPolicyProvider.Current,
                        no: 0,
                        now
                    )
                    .Match<Outcome<PackageChange>>(changed => changed.Change, r => r),
            ct
        );

    /// <summary>Returns the term that opening an agreement would open now.</summary>
    public Task<Outcome<Term>> OpenAsync(
        Actor actor,
        int customerId,
        DateOnly anchor,
        string package,
        CancellationToken ct
    ) =>
        QuoteAsync<Term>(
            actor,
            customerId,
            package,
            (hours, to, _, now) =>
                NewAgreement
                    .Create(hours, anchor, to, StockholmTime.DateOf(now), now)
                    .Match<Outcome<Term>>(opened => opened.TermOpening.Term, r => r),
            ct
        );

    private Task<Outcome<T>> QuoteAsync<T>(
        Actor actor,
        int customerId,
        string package,
        Func<
            CustomerHours,
            Package,
            IReadOnlyDictionary<string, Package>,
            DateTime,
            Outcome<T>
        > quote,
        CancellationToken ct
    ) =>
        queries.RunAsync<PackageQuoteQuery, Outcome<T>>(
            actor,
            async (db, token) =>
            {
                await using var snapshot = await db.BeginSnapshotAsync(token);
                if (!await db.Customers.AnyAsync(c => c.Id == customerId, token))
                {
                    return Refusal.Because(RefusalCode.NotFound, customerId);
                }

                var now = time.GetUtcNow().UtcDateTime;
                var packages = await db.LoadPackagesAsync(StockholmTime.DateOf(now), token);
                if (!packages.TryGetValue(package, out var to))
                {
                    return Refusal.Because(RefusalCode.PackageUnknown, package);
                }

                var hours = await db.LoadProjectedHoursAsync(
                    customerId,
                    agreementPolicyProvider.Current,
                    now,
                    token
                );
                return quote(hours, to, packages, now);
            },
            ct
        );
}
