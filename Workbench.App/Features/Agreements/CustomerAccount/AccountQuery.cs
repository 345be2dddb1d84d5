using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
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
    /// <param name="part">How much of the ledger is read; of another day than today always the whole.</param>
    /// <returns>The account; null if there is no such customer.</returns>
    public Task<AccountView?> RunAsync(
        Actor actor,
        int customerId,
        DateOnly asOf,
        LedgerPart part,
        CancellationToken ct
    ) =>
        queries.RunAsync<AccountQuery, AccountView?>(
            actor,
            (db, token) => ReadAsync(db, customerId, asOf, part, token),
            ct
        );

    private async Task<AccountView?> ReadAsync(
        WorkbenchDb db,
        int customerId,
        DateOnly asOf,
        LedgerPart part,
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
        var input = await LoadFactsAsync(
            db,
            customerId,
            asOf == today ? part : LedgerPart.Whole,
            ct
        );
        var stored = input.Hours.Ledger.EntriesSince(DateOnly.MinValue);
        var due = DueResets.Run(input.Hours, today, input.Packages, input.Policy, now);
        var agreement = due.HoursAfter.Agreement;
        var isProvisional = agreement is { LastDay: not null, IsOver: false };
        var statement = HoursStatement.Calculate(input, asOf, now);
        return new AccountView(
            statement,
            due.HoursAfter.Agreement,
            await db
                .RefillCards.Where(c => c.CustomerId == customerId)
                .OrderByDescending(c => c.SourceNo)
                .ToListAsync(ct),
            [.. input.PackageChanges.OrderByDescending(c => c.No)],
            Choosable(await db.LoadPackagesAsync(today, ct), due.HoursAfter.Agreement),
            await HoldsAsync(db, customerId, ct),
            await UncoveredAsync(db, customerId, ct),
            await SubjectsAsync(db, customerId, statement.Entries, part, ct),
            isProvisional
                ? QuoteSettlement(input, agreement!.LastDay!.Value, now)
                : due.Settlement ?? await LatestSettlementAsync(db, customerId, ct)
        )
        {
            // Numbers follow each other from one: the rest of the stored entries is older.
            EntryCount =
                input.Hours.Ledger.Account.NextEntryNo
                - 1
                - stored.Count()
                + statement.Entries.Count,
            LastTicketNumber = await db.Tickets.MaxAsync(t => (int?)t.Number, ct) ?? 0,
            Authors = await AuthorsAsync(db, customerId, statement.Entries, ct),
            EndChanges = await db
                .AgreementEndChanges.Where(c => c.CustomerId == customerId)
                .OrderByDescending(c => c.No)
                .ToListAsync(ct),
            OpenTickets = await OpenTicketsAsync(db, customerId, ct),
            IsSettlementProvisional = isProvisional,
        };
    }

    private Task<StatementFacts> LoadFactsAsync(
        WorkbenchDb db,
        int customerId,
        LedgerPart part,
        CancellationToken ct
    ) =>
        part == LedgerPart.Whole
            ? StatementFactsQueries.LoadAsync(db, customerId, agreementPolicyProvider.Current, ct)
            : StatementFactsQueries.LoadRecentAsync(
                db,
                customerId,
                withCards: part == LedgerPart.RecentAndCards,
                agreementPolicyProvider.Current,
                ct
            );

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
        IReadOnlyList<LedgerEntry> entries,
        CancellationToken ct
    ) =>
        new(
            await db.LoadAuthorsAsync(
                AuthoredEntries(db, customerId, [.. entries.Select(e => e.SourceNo).Distinct()]),
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

    private static IQueryable<LedgerEntry> AuthoredEntries(
        WorkbenchDb db,
        int customerId,
        List<int> sources
    ) => db.LedgerEntries.Where(e => e.CustomerId == customerId && sources.Contains(e.SourceNo));

    /// <summary>Reads the subjects of the tickets that the shown entries name.</summary>
    private static async Task<Dictionary<int, string>> SubjectsAsync(
        WorkbenchDb db,
        int customerId,
        IReadOnlyList<LedgerEntry> entries,
        LedgerPart part,
        CancellationToken ct
    )
    {
        var tickets = db.Tickets.Where(t => t.CustomerId == customerId);
        if (part != LedgerPart.Whole)
        {
            var shown = entries
                .OrderByDescending(e => e.Date)
                .ThenByDescending(e => e.No)
                .Take(StatementFactsQueries.RecentEntries)
                .Select(e => e.TicketNumber)
                .OfType<int>()
                .Distinct()
                .ToList();
            if (shown.Count == 0)
            {
                return [];
            }

            tickets = tickets.Where(t => shown.Contains(t.Number));
        }

        return await tickets
            .Select(t => new { t.Number, t.Subject })
            .ToDictionaryAsync(t => t.Number, t => t.Subject, ct);
    }

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

    /// <summary>Returns the packages that are sold, and the agreement's own as it was bought.</summary>
    private static IReadOnlyList<Package> Choosable(
        Dictionary<string, Package> packages,
        ServiceAgreement? agreement
    )
    {
        if (agreement is not null && packages.ContainsKey(agreement.Package))
        {
            packages[agreement.Package] = agreement.PackageAsBought(packages);
        }

        return
        [
            .. packages
                .Values.Where(p => p.IsSold)
                .OrderBy(p => p.IncludedMinutes)
                .ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }
}
