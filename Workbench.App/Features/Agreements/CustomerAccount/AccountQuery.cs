using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>Returns a customer's agreement and hours as of a day, from one snapshot of the database.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AccountQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    /// <returns>The account; null if there is no such customer.</returns>
    public Task<AccountView?> RunAsync(
        Actor actor,
        int customerId,
        DateOnly asOf,
        CancellationToken ct
    ) =>
        queries.RunAsync<AccountQuery, AccountView?>(
            actor,
            (db, token) => ReadAsync(db, customerId, asOf, token),
            ct
        );

    private async Task<AccountView?> ReadAsync(
        WorkbenchDb db,
        int customerId,
        DateOnly asOf,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        if (!await db.Customers.AnyAsync(c => c.Id == customerId, ct))
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
        var input = await StatementFactsQueries.LoadAsync(
            db,
            customerId,
            agreementPolicyProvider.Current,
            ct
        );
        var due = DueResets.Run(input.Hours, today, input.Packages, input.Policy, now);
        return new(
            HoursStatement.Calculate(input, asOf, now),
            due.HoursAfter.Agreement,
            await db
                .RefillCards.Where(c => c.CustomerId == customerId)
                .OrderByDescending(c => c.SourceNo)
                .ToListAsync(ct),
            [.. input.PackageChanges.OrderByDescending(c => c.No)],
            [
                .. input
                    .Packages.Values.OrderBy(p => p.IncludedMinutes)
                    .ThenBy(p => p.Name, StringComparer.Ordinal),
            ],
            await HoldsAsync(db, customerId, ct),
            await UncoveredAsync(db, customerId, ct),
            await db
                .Tickets.Where(t => t.CustomerId == customerId)
                .ToDictionaryAsync(t => t.Number, t => t.Subject, ct),
            due.Settlement
                ?? await db
                    .Settlements.Where(s => s.CustomerId == customerId)
                    .OrderByDescending(s => s.RecordedAt)
                    .FirstOrDefaultAsync(ct)
        );
    }

    private static Task<List<AccountView.HoldingTicket>> HoldsAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    ) =>
        db
            .Tickets.Where(t => t.CustomerId == customerId && t.HeldMinutes > 0)
            .OrderBy(t => t.Number)
            .Select(t => new AccountView.HoldingTicket(
                t.Number,
                t.Subject,
                new Minutes(t.HeldMinutes)
            ))
            .ToListAsync(ct);

    private static Task<List<AccountView.UncoveredTicket>> UncoveredAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    ) =>
        db
            .Tickets.Where(t => t.CustomerId == customerId && t.UncoveredMinutes != 0)
            .OrderBy(t => t.Number)
            .Select(t => new AccountView.UncoveredTicket(
                t.Number,
                t.Subject,
                t.State,
                new Minutes(t.UncoveredMinutes),
                EF.Property<long>(t, WorkbenchDb.VersionProperty)
            ))
            .ToListAsync(ct);
}
