using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Tickets;

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
        var agreement = due.HoursAfter.Agreement;
        var isProvisional = agreement is { LastDay: not null, IsOver: false };
        return new AccountView(
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
            isProvisional
                ? QuoteSettlement(input, agreement!.LastDay!.Value, now)
                : due.Settlement ?? await LatestSettlementAsync(db, customerId, ct)
        )
        {
            Authors = await AuthorsAsync(db, customerId, ct),
            EndChanges = await db
                .AgreementEndChanges.Where(c => c.CustomerId == customerId)
                .OrderByDescending(c => c.No)
                .ToListAsync(ct),
            OpenTickets = await OpenTicketsAsync(db, customerId, ct),
            IsSettlementProvisional = isProvisional,
        };
    }

    /// <summary>Calculates the settlement of an end that is not over yet from what is registered now (S3).</summary>
    [Rule("S3")]
    private static Settlement? QuoteSettlement(
        StatementFacts input,
        DateOnly lastDay,
        DateTime now
    ) =>
        Settlement
            .Quote(
                DueResets.Run(input.Hours, lastDay, input.Packages, input.Policy, now).HoursAfter,
                lastDay,
                input.Policy,
                now
            )
            .Match<Settlement?>(quote => quote, _ => null);

    private static Task<Settlement?> LatestSettlementAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    ) =>
        db
            .Settlements.Where(s => s.CustomerId == customerId)
            .OrderByDescending(s => s.RecordedAt)
            .FirstOrDefaultAsync(ct);

    private static async Task<AccountAuthors> AuthorsAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    ) =>
        new(
            await db.LoadAuthorsAsync(
                db.LedgerEntries.Where(e => e.CustomerId == customerId),
                e => e.No,
                ct
            ),
            await db.LoadAuthorsAsync(
                db.PackageChanges.Where(c => c.CustomerId == customerId),
                c => c.No,
                ct
            ),
            await db.LoadAuthorsAsync(
                db.AgreementEndChanges.Where(c => c.CustomerId == customerId),
                c => c.No,
                ct
            )
        );

    [Rule("S3")]
    private static Task<List<AccountView.OpenTicket>> OpenTicketsAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    ) =>
        db
            .Tickets.Where(t => t.CustomerId == customerId)
            .Where(TicketCondition.NeedsFundingAtEnd.Expression)
            .OrderBy(t => t.Number)
            .Select(t => new AccountView.OpenTicket(t.Number, t.Subject, t.State))
            .ToListAsync(ct);

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
