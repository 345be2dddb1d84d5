using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Storage.Sqlite;

/// <summary>The database context for the embedded SQLite database.</summary>
public sealed class SqliteWorkbenchDb(DbContextOptions<SqliteWorkbenchDb> options)
    : WorkbenchDb(options)
{
    private const int ConstraintViolated = 19;
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
    }

    /// <summary>
    /// The index of subjects is a full-text table without a copy of the texts (FTS5, external content). Its trigger comes last,
    /// so that a start that was killed in between fills the index again.
    /// </summary>
    public override IEnumerable<DatabaseTrigger> SearchIndexTriggers =>
        [
            new(
                "TicketSubjects_insert",
                """
                CREATE VIRTUAL TABLE IF NOT EXISTS "TicketSubjects" USING fts5(
                    "SubjectSearchText", content='Tickets', content_rowid='Number',
                    tokenize='trigram case_sensitive 1', detail=none, columnsize=0);
                INSERT INTO "TicketSubjects" ("TicketSubjects") VALUES ('rebuild');
                CREATE TRIGGER IF NOT EXISTS "TicketSubjects_insert" AFTER INSERT ON "Tickets"
                BEGIN
                    INSERT INTO "TicketSubjects" (rowid, "SubjectSearchText")
                    VALUES (NEW."Number", NEW."SubjectSearchText");
                END
                """
            ),
            new(
                "TicketSubjects_update",
                """
                CREATE TRIGGER IF NOT EXISTS "TicketSubjects_update"
                AFTER UPDATE OF "SubjectSearchText" ON "Tickets"
                BEGIN
                    INSERT INTO "TicketSubjects" ("TicketSubjects", rowid, "SubjectSearchText")
                    VALUES ('delete', OLD."Number", OLD."SubjectSearchText");
                    INSERT INTO "TicketSubjects" (rowid, "SubjectSearchText")
                    VALUES (NEW."Number", NEW."SubjectSearchText");
                END
                """
            ),
        ];

    /// <summary>
    /// Reads the index from its newest ticket on and stops when enough are found. The index knows that a subject has the
    /// sequences of three characters, but not whether they follow each other.
    /// </summary>
    public override async Task<IReadOnlyList<int>> FindBySubjectAsync(
        SubjectSearch search,
        int maxResults,
        CancellationToken ct
    )
    {
        var sql = new StringBuilder(
            """
            SELECT s.rowid AS "Value" FROM "TicketSubjects" AS s
            CROSS JOIN "Tickets" AS t ON t."Number" = s.rowid
            WHERE "TicketSubjects" MATCH {0}
            """
        );
        foreach (var i in Enumerable.Range(2, search.Parts.Count))
        {
            sql.Append(
                CultureInfo.InvariantCulture,
                $" AND instr(t.\"SubjectSearchText\", {{{i}}}) > 0"
            );
        }

        sql.Append(" ORDER BY s.rowid DESC LIMIT {1}");
        var match = string.Join(" AND ", search.Trigrams.Select(t => $"\"{t}\""));
        return await Database
            .SqlQuery<int>(
                FormattableStringFactory.Create(
                    sql.ToString(),
                    [match, maxResults, .. search.Parts]
                )
            )
            .ToListAsync(ct);
    }

    public override async Task<IReadOnlySet<string>> LoadTriggerNamesAsync(CancellationToken ct) =>
        (
            await Database
                .SqlQueryRaw<string>(
                    "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'"
                )
                .ToListAsync(ct)
        ).ToHashSet(StringComparer.Ordinal);
}
