using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>
/// Returns a customer's agreement and hours as of a day, from one snapshot of the database. The panels of a page share it.
/// </summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AccountQuery(
    QueryExecutor queries,
    AccountReads reads,
    PackageList packages,
    Staff staff,
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
    )
    {
        var today = StockholmTime.DateOf(time.GetUtcNow().UtcDateTime);
        return queries.RunSharedAsync<AccountQuery, AccountReads.Key, AccountView?>(
            actor,
            reads,
            new(
                customerId,
                asOf,
                asOf == today ? part : LedgerPart.Whole,
                today,
                agreementPolicyProvider.Current
            ),
            ReadAsync,
            ct
        );
    }

    private async Task<AccountView?> ReadAsync(
        WorkbenchDb db,
        AccountReads.Key key,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        if (await AccountParts.LoadAsync(db, key.CustomerId, ct) is not { } parts)
        {
            return null;
        }

        var entries =
            key.Part == LedgerPart.Whole
                ? await AccountEntries.LoadAllAsync(db, key.CustomerId, ct)
                : await AccountEntries.LoadRecentAsync(
                    db,
                    parts,
                    withCards: key.Part == LedgerPart.RecentAndCards,
                    StatementFactsQueries.RecentEntries,
                    ct
                );
        var times =
            key.Part == LedgerPart.Whole
                ? await StatementFactsQueries.LoadChargedTimeAsync(db, key.CustomerId, ct)
                : StatementFactsQueries.ChargedTime(parts);
        var facts = StatementFactsQueries.Create(
            parts,
            entries,
            times,
            await packages.GetAddedAsync(ct),
            key.Policy
        );
        var now = time.GetUtcNow().UtcDateTime;
        var statement = HoursStatement.Calculate(facts, key.AsOf, now);
        var view = Create(
            parts,
            facts,
            await packages.GetOnAsync(key.Today, ct),
            statement,
            key.Today,
            now
        );
        return view with
        {
            TicketSubjects = await SubjectsAsync(db, key, statement.Entries, ct),
            Authors = await AuthorsAsync(parts, entries, ct),
            // Numbers follow each other from one: the rest of the stored entries is older.
            EntryCount =
                parts.Account.NextEntryNo - 1 - entries.Entries.Count + statement.Entries.Count,
        };
    }

    private static AccountView Create(
        AccountParts parts,
        StatementFacts facts,
        IReadOnlyDictionary<string, Package> sold,
        HoursStatement statement,
        DateOnly today,
        DateTime now
    )
    {
        var due = DueResets.Run(facts.Hours, today, facts.Packages, facts.Policy, now);
        var agreement = due.HoursAfter.Agreement;
        var isProvisional = agreement is { LastDay: not null, IsOver: false };
        return new(
            statement,
            agreement,
            [.. parts.Cards.Reverse()],
            [.. facts.PackageChanges.OrderByDescending(c => c.No)],
            Choosable(sold, agreement),
            [
                .. parts.Holding.Select(t => new AccountView.HoldingTicket(
                    t.Number,
                    t.Subject,
                    new(t.HeldMinutes)
                )),
            ],
            [
                .. parts.Uncovered.Select(t => new AccountView.UncoveredTicket(
                    t.Ticket.Number,
                    t.Ticket.Subject,
                    t.Ticket.State,
                    new(t.Ticket.UncoveredMinutes),
                    new(t.Ticket.UndecidedMinutes),
                    t.Version
                )),
            ],
            new Dictionary<int, string>(),
            isProvisional
                ? QuoteSettlement(facts, agreement!.LastDay!.Value, now)
                : due.Settlement ?? (parts.Settlements is [.., var latest] ? latest : null)
        )
        {
            EntryCount = 0,
            LastTicketNumber = parts.LastTicketNumber,
            Authors = new(
                new Dictionary<int, RecordAuthor>(),
                new Dictionary<int, RecordAuthor>(),
                new Dictionary<int, RecordAuthor>()
            ),
            EndChanges = [.. parts.EndChanges.Select(c => c.Record).Reverse()],
            OpenTickets =
            [
                .. parts.Open.Select(t => new AccountView.OpenTicket(t.Number, t.Subject, t.State)),
            ],
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

    private async Task<AccountAuthors> AuthorsAsync(
        AccountParts parts,
        AccountEntries entries,
        CancellationToken ct
    )
    {
        var names = await staff.GetAsync(
            [
                .. entries.Entries.Select(e => e.ActorId),
                .. parts.PackageChanges.Select(c => c.ActorId),
                .. parts.EndChanges.Select(c => c.ActorId),
            ],
            ct
        );
        return new(
            entries.Entries.ToDictionary(
                e => e.Record.No,
                e => names.AuthorOf(e.ActorId, e.Origin)
            ),
            parts.PackageChanges.ToDictionary(
                c => c.Record.No,
                c => names.AuthorOf(c.ActorId, c.Origin)
            ),
            parts.EndChanges.ToDictionary(
                c => c.Record.No,
                c => names.AuthorOf(c.ActorId, c.Origin)
            )
        );
    }

    /// <summary>Reads the subjects of the tickets that the shown entries name.</summary>
    private static async Task<Dictionary<int, string>> SubjectsAsync(
        WorkbenchDb db,
        AccountReads.Key key,
        IReadOnlyList<LedgerEntry> entries,
        CancellationToken ct
    )
    {
        var tickets = db.Tickets.Where(t => t.CustomerId == key.CustomerId);
        if (key.Part != LedgerPart.Whole)
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

            tickets = db.Tickets.Where(t => shown.Contains(t.Number));
        }

        return await tickets
            .Select(t => new { t.Number, t.Subject })
            .ToDictionaryAsync(t => t.Number, t => t.Subject, ct);
    }

    /// <summary>Returns the packages that are sold, and the agreement's own as it was bought.</summary>
    private static IReadOnlyList<Package> Choosable(
        IReadOnlyDictionary<string, Package> packages,
        ServiceAgreement? agreement
    ) =>
        [
            .. packages
                .Values.Select(p =>
                    agreement is not null
                    && string.Equals(p.Name, agreement.Package, StringComparison.Ordinal)
                        ? agreement.PackageAsBought(packages)
                        : p
                )
                .Where(p => p.IsSold)
                .OrderBy(p => p.IncludedMinutes)
                .ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
}
