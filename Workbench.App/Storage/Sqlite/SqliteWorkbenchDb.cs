using System.Data;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Storage.Sqlite;

/// <summary>The database context for the embedded SQLite database.</summary>
public sealed partial class SqliteWorkbenchDb(DbContextOptions<SqliteWorkbenchDb> options)
    : WorkbenchDb(options)
{
    private const int ConstraintViolated = 19;
    private const string KeyExists = ": the key exists";
    private const int Busy = 5;
    private const int Locked = 6;

    /// <summary>Whether the connection stays with this context when the context is used again.</summary>
    internal bool HasOwnConnection { get; set; }

    /// <summary>Does nothing: the write gate admits one writer at a time, so the queue is already locked.</summary>
    public override Task LockQueueAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Does nothing, for the same reason.</summary>
    public override Task LockAbsencesAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Does nothing, for the same reason.</summary>
    public override Task LockBillingAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Does nothing, for the same reason.</summary>
    public override Task LockAccountAsync(int customerId, CancellationToken ct) =>
        Task.CompletedTask;

    /// <summary>Does nothing, for the same reason.</summary>
    public override Task LockAccountOfTicketAsync(int ticketNumber, CancellationToken ct) =>
        Task.CompletedTask;

    /// <summary>False: the instance lock admits one process.</summary>
    public override bool HasOtherNodes => false;

    /// <summary>
    /// Begins a snapshot. For any other isolation level the driver takes the write lock. Without a shared cache this level,
    /// too, reads one snapshot: the one of its first query.
    /// </summary>
    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken ct) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, ct);

    public override bool IsConflict(Exception exception) =>
        IsStale(exception)
        || ExceptionChain(exception)
            .OfType<SqliteException>()
            .Any(e =>
                e is { SqliteErrorCode: ConstraintViolated, SqliteExtendedErrorCode: 1555 or 2067 }
                || (
                    e.SqliteErrorCode == ConstraintViolated
                    && e.Message.Contains(KeyExists, StringComparison.Ordinal)
                )
            );

    public override bool IsBusy(Exception exception) =>
        ExceptionChain(exception)
            .OfType<SqliteException>()
            .Any(e => e.SqliteErrorCode is Busy or Locked);

    public override IEnumerable<DatabaseTrigger> AppendOnlyTriggersOf(string table)
    {
        foreach (var verb in new[] { "UPDATE", "DELETE" })
        {
            var name = $"{table}_append_only_{verb}";
            yield return new(
                name,
                $"""
                CREATE TRIGGER IF NOT EXISTS "{name}" BEFORE {verb} ON "{table}"
                BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
                """
            );
        }

        yield return ReplaceTriggerOf(table);
    }

    /// <summary>
    /// INSERT OR REPLACE deletes the row that has the key, and SQLite calls no trigger of deletion for it. So a key that is there
    /// is refused before.
    /// </summary>
    private DatabaseTrigger ReplaceTriggerOf(string table)
    {
        var entity = Model
            .GetEntityTypes()
            .Single(e => string.Equals(e.GetTableName(), table, StringComparison.Ordinal));
        var keys = entity
            .GetKeys()
            .Select(k => (k.Properties, Filter: (string?)null))
            .Concat(
                entity
                    .GetIndexes()
                    .Where(i => i.IsUnique)
                    .Select(i => (i.Properties, Filter: i.GetFilter()))
            )
            .Select(key => ExistsSql(table, key.Properties, key.Filter))
            .Prepend($"EXISTS (SELECT 1 FROM \"{table}\" WHERE rowid = NEW.rowid)");
        var name = $"{table}_append_only_INSERT";
        return new(
            name,
            $"""
            CREATE TRIGGER IF NOT EXISTS "{name}" BEFORE INSERT ON "{table}"
            WHEN {string.Join(" OR ", keys)}
            BEGIN SELECT RAISE(ABORT, '{table} is append-only{KeyExists}'); END
            """
        );
    }

    /// <summary>
    /// Returns the condition that a row with the key of the new one is there. A key with a filter counts only for rows that the
    /// filter holds for: a lapse, for example, may be restored in parts.
    /// </summary>
    private static string ExistsSql(
        string table,
        IReadOnlyList<IReadOnlyProperty> key,
        string? filter
    )
    {
        var same = string.Join(
            " AND ",
            key.Select(p => p.GetColumnName()).Select(c => $"\"{c}\" = NEW.\"{c}\"")
        );
        return filter is null
            ? $"EXISTS (SELECT 1 FROM \"{table}\" WHERE {same})"
            : $"({QuotedName().Replace(filter, "NEW.$0")}) AND EXISTS (SELECT 1 FROM \"{table}\" WHERE {same} AND ({filter}))";
    }

    [GeneratedRegex("\"[A-Za-z]+\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuotedName();

    /// <summary>
    /// The index of tickets is a full-text table without a copy of the texts (FTS5, external content). Its trigger of insertion
    /// comes last, so that a start that was killed in between fills the index again.
    /// </summary>
    public override IEnumerable<DatabaseTrigger> SearchIndexTriggers => TicketIndex.Triggers;

    /// <summary>Reads the index from its newest ticket on and stops when enough are found.</summary>
    public override async Task<IReadOnlyList<int>> FindDocumentsAsync(
        DocumentSearch search,
        int maxResults,
        CancellationToken ct
    )
    {
        if (search.IsImpossible)
        {
            return [];
        }

        var compared = search.Clauses.Where(c => c.ComparesTexts).ToList();
        var sql = new DocumentSql("instr").Add(
            """
            SELECT s.rowid AS "Value" FROM "TicketIndex" AS "s"
            """
        );
        if (compared.Count > 0)
        {
            sql.Add(
                """
                 CROSS JOIN "TicketDocuments" AS "d" ON d."TicketNumber" = s.rowid
                """
            );
        }

        if (!search.Filter.IsEmpty)
        {
            sql.Add(
                """
                 CROSS JOIN "Tickets" AS "t" ON t."Number" = s.rowid
                """
            );
        }

        sql.Add(" WHERE \"TicketIndex\" MATCH ").AddValue(TicketIndex.MatchFor(search));
        if (search.After > 0)
        {
            sql.Add(" AND s.rowid > ").AddValue(search.After);
        }

        sql.AddTexts(compared, search.Parts).AddFilter(search.Filter);
        sql.Add(" ORDER BY s.rowid DESC LIMIT ").AddValue(maxResults);
        return await Database.SqlQuery<int>(sql.Statement).ToListAsync(ct);
    }

    /// <summary>Reads the newest tickets of each word and counts: the index has their numbers beside each other.</summary>
    public override async Task<IReadOnlyList<int>> FindSharingAsync(
        SharedWordsSearch search,
        int maxResults,
        CancellationToken ct
    )
    {
        var sql = new DocumentSql("instr");
        sql.AddMostFrequent(
            search.Words.Select<SharedWordsSearch.Word, Action>(word =>
                () =>
                    sql.Add(
                            """
                            SELECT "Value" FROM (SELECT s.rowid AS "Value" FROM "TicketIndex" AS "s" WHERE "TicketIndex" MATCH 
                            """
                        )
                        .AddValue(TicketIndex.MatchFor(search.SearchFor(word)))
                        .Add(" ORDER BY s.rowid DESC LIMIT ")
                        .AddValue(SharedWordsSearch.MaxTicketsOfWord)
                        .Add(")")
            ),
            search.Filter,
            maxResults
        );
        return await Database.SqlQuery<int>(sql.Statement).ToListAsync(ct);
    }

    public override async Task<IReadOnlyList<string>> FindMissingTermsAsync(
        string[] words,
        CancellationToken ct
    ) =>
        await Database
            .SqlQuery<string>(
                $"""
                SELECT w."value" AS "Value" FROM json_each({JsonSerializer.Serialize(words)}) AS w
                WHERE NOT EXISTS (
                    SELECT 1 FROM "SearchTerms" AS "t" WHERE t."Suffix" = w."value" AND t."Word" = w."value")
                """
            )
            .ToListAsync(ct);

    public override Task AddTermsAsync(IReadOnlyList<SearchTermRow> terms, CancellationToken ct) =>
        Database.ExecuteSqlAsync(
            $"""
            INSERT OR IGNORE INTO "SearchTerms" ("Suffix", "Word")
            SELECT json_extract(t."value", '$.Suffix'), json_extract(t."value", '$.Word')
            FROM json_each({JsonSerializer.Serialize(terms)}) AS t
            """,
            ct
        );

    public override async Task<IReadOnlySet<string>> LoadTriggerNamesAsync(CancellationToken ct) =>
        (
            await Database
                .SqlQueryRaw<string>(
                    "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'"
                )
                .ToListAsync(ct)
        ).ToHashSet(StringComparer.Ordinal);
}
