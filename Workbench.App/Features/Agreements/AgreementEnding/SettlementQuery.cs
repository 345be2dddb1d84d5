using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>Quotes the settlement for a given last day. Writes nothing.</summary>
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class SettlementQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    public Task<Outcome<Settlement>> RunAsync(
        Actor actor,
        string customerNumber,
        DateOnly lastDay,
        CancellationToken ct
    ) =>
        queries.RunAsync<SettlementQuery, Outcome<Settlement>>(
            actor,
            (db, token) => ReadAsync(db, customerNumber, lastDay, token),
            ct
        );

    private async Task<Outcome<Settlement>> ReadAsync(
        WorkbenchDb db,
        string customerNumber,
        DateOnly lastDay,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Number == customerNumber, ct);
        if (customer is null)
        {
            return Refusal.Because(RefusalCode.NotFound, customerNumber);
        }

        var hours = await db.LoadCustomerHoursAsync([customer.Id], includeClosed: true, ct);
        var now = time.GetUtcNow().UtcDateTime;
        var packages = await db.LoadPackagesAsync(ct);
        var resets = DueResets.Run(
            hours[customer.Id],
            lastDay,
            packages,
            agreementPolicyProvider.Current,
            now
        );
        return Settlement
            .Quote(resets.HoursAfter, lastDay, agreementPolicyProvider.Current, now)
            .Match<Outcome<Settlement>>(quote => quote, refusal => refusal);
    }
}
