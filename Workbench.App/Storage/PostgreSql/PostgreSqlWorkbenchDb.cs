using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>The database context for PostgreSQL.</summary>
public sealed class PostgreSqlWorkbenchDb(DbContextOptions<PostgreSqlWorkbenchDb> options)
    : WorkbenchDb(options)
{
    /// <summary>Key of the advisory lock of the queue. Any number that nothing else in the database uses.</summary>
    private const long QueueLock = 0x574F524B42454E43;

    /// <summary>How many of the newest tickets a search reads before it asks the index of subjects.</summary>
    private const int NewestTickets = 5_000;

    /// <summary>Key of the advisory lock of hand-overs and month locks.</summary>
    private const long BillingLock = 0x574F524B42454E44;

    /// <summary>Key of the advisory lock of absences.</summary>
    private const long AbsencesLock = 0x574F524B42454E45;

    /// <summary>Shadow property of a change row: the transaction that inserted it.</summary>
    private const string ChangeTransaction = "Transaction";

    public override Task LockQueueAsync(CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({QueueLock})", ct);

    public override Task LockAbsencesAsync(CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AbsencesLock})", ct);

    public override Task LockBillingAsync(CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({BillingLock})", ct);

    /// <summary>
    /// Locks the account row by a statement of its own: under read committed, each later statement sees what others committed
    /// in between.
    /// </summary>
    public override Task LockAccountAsync(int customerId, CancellationToken ct) =>
        Database.ExecuteSqlAsync(
            $"""SELECT 1 FROM "Accounts" WHERE "CustomerId" = {customerId} FOR UPDATE""",
            ct
        );

    public override Task LockAccountOfTicketAsync(int ticketNumber, CancellationToken ct) =>
        Database.ExecuteSqlAsync(
            $"""
            SELECT 1 FROM "Accounts"
            WHERE "CustomerId" = (SELECT "CustomerId" FROM "Tickets" WHERE "Number" = {ticketNumber})
            FOR UPDATE
            """,
            ct
        );

    /// <summary>True: how many nodes share the database is not known.</summary>
    public override bool HasOtherNodes => true;

    /// <summary>
    /// Configures the parts that are specific to PostgreSQL. The search of customers reads ranges of bytes, so its columns use
    /// the C collation; that of tickets uses the sequences of three characters in a subject. A change row stores its transaction, so that other nodes can read the rows in commit order.
    /// </summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<CustomerWordRow>().Property(w => w.Word).UseCollation("C");
        modelBuilder.Entity<CustomerWordRow>().Property(w => w.SortName).UseCollation("C");
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder
            .Entity<Ticket>()
            .HasIndex(SubjectSearchText.Property)
            .HasMethod("gin")
            .HasOperators("gin_trgm_ops");
        modelBuilder
            .Entity<ChangeRow>()
            .Property<long>(ChangeTransaction)
            .HasConversion(id => (ulong)id, id => (long)id)
            .HasColumnType("xid8")
            .HasDefaultValueSql("pg_current_xact_id()")
            .ValueGeneratedOnAdd();
        modelBuilder.Entity<ChangeRow>().HasIndex(ChangeTransaction);
    }

    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken ct) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    public override bool IsConflict(Exception exception) =>
        IsStale(exception)
        || ExceptionChain(exception)
            .OfType<PostgresException>()
            .Any(e =>
                e.SqlState
                    is PostgresErrorCodes.UniqueViolation
                        or PostgresErrorCodes.SerializationFailure
                        or PostgresErrorCodes.DeadlockDetected
            );

    public override bool IsBusy(Exception exception) =>
        ExceptionChain(exception)
            .OfType<PostgresException>()
            .Any(e =>
                e.SqlState
                    is PostgresErrorCodes.LockNotAvailable
                        or PostgresErrorCodes.SerializationFailure
                        or PostgresErrorCodes.DeadlockDetected
            );

    public override IEnumerable<DatabaseTrigger> AppendOnlyTriggersOf(string table)
    {
        var name = $"{table}_append_only";
        yield return new(
            name,
            $"""
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
            CREATE OR REPLACE TRIGGER "{name}" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
            """
        );
    }

    /// <summary>None: the server keeps its index current.</summary>
    public override IEnumerable<DatabaseTrigger> SearchIndexTriggers => [];

    /// <summary>
    /// Looks among the newest tickets first: a frequent word is found there at once, and the index of the others would return
    /// all that have it. A word that they don't have often enough is rare, and the index returns few.
    /// </summary>
    public override async Task<IReadOnlyList<int>> FindBySubjectAsync(
        SubjectSearch search,
        int maxResults,
        CancellationToken ct
    )
    {
        var newest = await FindAsync(
            search,
            $$$"""
            SELECT t."Number" AS "Value" FROM "Tickets" AS t
            WHERE t."Number" > (SELECT max("Number") FROM "Tickets") - {{{NewestTickets}}} AND {0}
            ORDER BY t."Number" DESC LIMIT {1}
            """,
            maxResults,
            ct
        );
        return newest.Count == maxResults
            ? newest
            : await FindAsync(
                search,
                """
                WITH found AS MATERIALIZED (SELECT t."Number" FROM "Tickets" AS t WHERE {0})
                SELECT f."Number" AS "Value" FROM found AS f ORDER BY f."Number" DESC LIMIT {1}
                """,
                maxResults,
                ct
            );
    }

    private Task<List<int>> FindAsync(
        SubjectSearch search,
        string sql,
        int maxResults,
        CancellationToken ct
    )
    {
        // The parts contain neither % nor _.
        var patterns = search.Parts.Select(p => $"%{p}%").ToArray<object>();
        var conditions = string.Join(
            " AND ",
            patterns.Select((_, i) => $"t.\"SubjectSearchText\" LIKE {{{i}}}")
        );
        var text = string.Format(
            CultureInfo.InvariantCulture,
            sql,
            conditions,
            $"{{{patterns.Length}}}"
        );
        return Database
            .SqlQuery<int>(FormattableStringFactory.Create(text, [.. patterns, maxResults]))
            .ToListAsync(ct);
    }

    public override async Task<IReadOnlySet<string>> LoadTriggerNamesAsync(CancellationToken ct) =>
        (
            await Database
                .SqlQueryRaw<string>(
                    "SELECT tgname::text AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal"
                )
                .ToListAsync(ct)
        ).ToHashSet(StringComparer.Ordinal);
}
