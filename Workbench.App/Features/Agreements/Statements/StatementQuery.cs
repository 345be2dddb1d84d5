using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements;

/// <summary>Returns the hours statement of a customer as of a day.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class StatementQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    /// <returns>The statement; null if no customer has that number.</returns>
    public Task<HoursStatement?> RunAsync(
        Actor actor,
        string customerNumber,
        DateOnly? asOf,
        CancellationToken ct
    ) =>
        queries.RunAsync<StatementQuery, HoursStatement?>(
            actor,
            (db, token) => ReadAsync(db, customerNumber, asOf, token),
            ct
        );

    private async Task<HoursStatement?> ReadAsync(
        WorkbenchDb db,
        string customerNumber,
        DateOnly? asOf,
        CancellationToken ct
    )
    {
        // One snapshot, so that concurrent writes can't mix figures of different moments.
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Number == customerNumber, ct);
        if (customer is null)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var input = await StatementFactsQueries.LoadAsync(
            db,
            customer.Id,
            agreementPolicyProvider.Current,
            ct
        );
        return HoursStatement.Calculate(input, asOf ?? StockholmTime.DateOf(now), now);
    }
}
