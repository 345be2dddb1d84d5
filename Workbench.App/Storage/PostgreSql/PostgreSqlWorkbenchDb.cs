using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>The database context for PostgreSQL.</summary>
public sealed class PostgreSqlWorkbenchDb(DbContextOptions<PostgreSqlWorkbenchDb> options)
    : WorkbenchDb(options)
{
    /// <summary>Key of the advisory lock of the queue. Any number that nothing else in the database uses.</summary>
    private const long QueueLock = 0x574F524B42454E43;

    /// <summary>Tickets that are read one after the other, from the newest on, if so few contain enough.</summary>
    private const int MaxReadInOrder = 500;

    /// <summary>So many found tickets are read at once.</summary>
    private const int MaxRead = 1_000;

    private const int RangeGrowth = 8;

    private static readonly (string Before, string After) IndexCondition = (
        "d.\"Words\" @@ CAST(",
        " AS tsquery)"
    );

    /// <summary>The same condition as a function, for which no index is used.</summary>
    private static readonly (string Before, string After) RowCondition = (
        "ts_match_vq(d.\"Words\", CAST(",
        " AS tsquery))"
    );

    /// <summary>Key of the advisory lock of hand-overs and month locks.</summary>
    private const long BillingLock = 0x574F524B42454E44;

    /// <summary>Key of the advisory lock of absences.</summary>
    private const long AbsencesLock = 0x574F524B42454E45;

    /// <summary>Shadow property of a change row: the transaction that inserted it.</summary>
    private const string ChangeTransaction = "Transaction";

    private const string AdvisoryLock = "SELECT pg_advisory_xact_lock(@lock)";

    /// <summary>The next one gets the lock before the log is on disk; <see cref="ConfirmCommitAsync"/> waits for that.</summary>
    private const string ShortAdvisoryLock =
        $"{AdvisoryLock}, set_config('synchronous_commit', 'off', true)";

    private RequestedLock? requestedLock;
    private bool commitsBeforeFlush;

    /// <summary>Shared by all contexts of a node.</summary>
    internal CommitFlush? Flush { get; set; }

    /// <summary>Whether the next reader begins with the result of a lock.</summary>
    internal bool HasResultOfLock { get; set; }

    /// <summary>Whether the rows that are saved next are the last of the transaction.</summary>
    internal bool CommitsWithSave { get; private set; }

    /// <summary>Whether the server has committed the transaction together with its last rows.</summary>
    internal bool HasCommitted { get; set; }

    public override Task LockQueueAsync(CancellationToken ct)
    {
        commitsBeforeFlush = Flush is not null;
        return RequestAsync(
            new(commitsBeforeFlush ? ShortAdvisoryLock : AdvisoryLock, QueueLock),
            ct
        );
    }

    public override Task ConfirmCommitAsync() =>
        commitsBeforeFlush ? Flush!.WaitAsync() : Task.CompletedTask;

    public override Task ConfirmEarlierCommitsAsync() => Flush?.WaitAsync() ?? Task.CompletedTask;

    public override Task LockAbsencesAsync(CancellationToken ct) =>
        RequestAsync(new(AdvisoryLock, AbsencesLock), ct);

    public override Task LockBillingAsync(CancellationToken ct) =>
        RequestAsync(new(AdvisoryLock, BillingLock), ct);

    /// <summary>
    /// Locks the account row by a statement of its own: under read committed, each later statement sees what others committed
    /// in between.
    /// </summary>
    public override Task LockAccountAsync(int customerId, CancellationToken ct) =>
        RequestAsync(
            new("""SELECT 1 FROM "Accounts" WHERE "CustomerId" = @lock FOR UPDATE""", customerId),
            ct
        );

    public override Task LockAccountOfTicketAsync(int ticketNumber, CancellationToken ct) =>
        RequestAsync(
            new(
                """
                SELECT 1 FROM "Accounts"
                WHERE "CustomerId" = (SELECT "CustomerId" FROM "Tickets" WHERE "Number" = @lock)
                FOR UPDATE
                """,
                ticketNumber
            ),
            ct
        );

    /// <summary>Commits with the rows in one round trip, which others may wait for.</summary>
    public override async Task SaveAndCommitAsync(
        IDbContextTransaction transaction,
        CancellationToken ct
    )
    {
        CommitsWithSave = true;
        try
        {
            await base.SaveAndCommitAsync(transaction, ct);
        }
        finally
        {
            (CommitsWithSave, HasCommitted) = (false, false);
        }
    }

    /// <summary>Returns the lock that is to be sent with the next statement, once.</summary>
    internal RequestedLock? TakeRequestedLock()
    {
        var requested = requestedLock;
        requestedLock = null;
        return requested;
    }

    public override void BeginUse()
    {
        base.BeginUse();
        (requestedLock, HasResultOfLock, commitsBeforeFlush) = (null, false, false);
    }

    /// <summary>What is saved counts on each statement having its own result.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        await LockAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>One lock at a time waits for a statement, so that they are taken in the order in which they were asked for.</summary>
    private async Task RequestAsync(RequestedLock requested, CancellationToken ct)
    {
        await LockAsync(ct);
        requestedLock = requested;
    }

    private Task LockAsync(CancellationToken ct) =>
        TakeRequestedLock()?.ExecuteAsync(this, ct) ?? Task.CompletedTask;

    /// <summary>True: how many nodes share the database is not known.</summary>
    public override bool HasOtherNodes => true;

    /// <summary>
    /// Configures the parts that are specific to PostgreSQL. The search reads ranges of bytes, so its columns use the C collation;
    /// tickets are found by an index of their words. A change row stores its transaction, so that other nodes can read the rows
    /// in commit order.
    /// </summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<CustomerWordRow>().Property(w => w.Word).UseCollation("C");
        modelBuilder.Entity<CustomerWordRow>().Property(w => w.SortName).UseCollation("C");
        modelBuilder.Entity<SearchTermRow>().Property(t => t.Suffix).UseCollation("C");
        modelBuilder.Entity<SearchTermRow>().Property(t => t.Word).UseCollation("C");
        modelBuilder
            .Entity<TicketDocumentRow>()
            .Property<NpgsqlTsVector?>(TicketWords.Column)
            .HasColumnType("tsvector");
        modelBuilder.Entity<TicketDocumentRow>().HasIndex(TicketWords.Column).HasMethod("gin");
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

    /// <summary>The words of a ticket's document are set by a trigger; the server keeps their index current.</summary>
    public override IEnumerable<DatabaseTrigger> SearchIndexTriggers => TicketWords.Triggers;

    /// <summary>
    /// Looks among the newest tickets first, then among more and more of them. The index doesn’t return tickets in an order, and
    /// each must be read: so it is asked for the blocks of ticket numbers that are expected to contain some times as many as are
    /// wanted.
    /// </summary>
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

        var newest = await TicketDocuments.MaxAsync(d => (int?)d.TicketNumber, ct) ?? 0;
        if (search.Share * MaxReadInOrder >= maxResults)
        {
            var first = Math.Max(search.After, newest - (2 * MaxReadInOrder));
            var found = await FindNewestAsync(
                search with
                {
                    After = first,
                },
                newest,
                maxResults,
                ct
            );
            if (found.Count == maxResults || first == search.After)
            {
                return found;
            }
        }

        for (var range = FirstRange(search, maxResults, newest); ; range *= RangeGrowth)
        {
            var first =
                range * 2 > newest ? search.After : Math.Max(search.After, newest - (int)range);
            var found = await FindByIndexAsync(
                search with
                {
                    After = first,
                },
                newest,
                maxResults,
                ct
            );
            if (found.Count == maxResults || first <= search.After)
            {
                return found;
            }
        }
    }

    /// <summary>Returns the number of newest tickets that are expected to contain some times as many as are wanted.</summary>
    private static double FirstRange(DocumentSearch search, int maxResults, int newest) =>
        search.Share * newest <= MaxRead ? newest : 3 * maxResults / search.Share;

    /// <summary>Reads tickets from the newest on, for what so many have that the index would find too many.</summary>
    private async Task<IReadOnlyList<int>> FindNewestAsync(
        DocumentSearch search,
        int newest,
        int maxResults,
        CancellationToken ct
    )
    {
        var sql = Matching(
                search,
                TicketWords.QueriesFor(search with { After = 0 }, newest),
                RowCondition
            )
            .Add(" AND d.\"TicketNumber\" > ")
            .AddValue(search.After)
            .Add(" ORDER BY d.\"TicketNumber\" DESC LIMIT ")
            .AddValue(maxResults);
        return await Database.SqlQuery<int>(sql.Statement).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<int>> FindByIndexAsync(
        DocumentSearch search,
        int newest,
        int maxResults,
        CancellationToken ct
    )
    {
        var sql = Matching(
                search,
                TicketWords.QueriesFor(search, newest),
                IndexCondition,
                "WITH found AS MATERIALIZED ("
            )
            .Add(
                ") SELECT f.\"Value\" AS \"Value\" FROM found AS f ORDER BY f.\"Value\" DESC LIMIT "
            )
            .AddValue(maxResults);
        return await Database.SqlQuery<int>(sql.Statement).ToListAsync(ct);
    }

    private static DocumentSql Matching(
        DocumentSearch search,
        IEnumerable<string> queries,
        (string Before, string After) condition,
        string begin = ""
    )
    {
        var sql = new DocumentSql("strpos")
            .Add(begin)
            .Add("SELECT d.\"TicketNumber\" AS \"Value\" FROM \"TicketDocuments\" AS d");
        if (!search.Filter.IsEmpty)
        {
            sql.Add(" JOIN \"Tickets\" AS t ON t.\"Number\" = d.\"TicketNumber\"");
        }

        return AddWords(sql, queries, condition)
            .AddTexts(
                search.Clauses.Where(c => c.ComparesTexts || !TicketWords.IsExact(search.Parts)),
                search.Parts
            )
            .AddFilter(search.Filter);
    }

    private static DocumentSql AddWords(
        DocumentSql sql,
        IEnumerable<string> queries,
        (string Before, string After) condition
    )
    {
        var separator = " WHERE ";
        foreach (var query in queries)
        {
            sql.Add(separator + condition.Before).AddValue(query).Add(condition.After);
            separator = " AND ";
        }

        return sql;
    }

    /// <summary>
    /// Reads the tickets of each word and counts. If a word is frequent, only those of the newest blocks: a ticket that is alike
    /// shares rarer words too.
    /// </summary>
    public override async Task<IReadOnlyList<int>> FindSharingAsync(
        SharedWordsSearch search,
        int maxResults,
        CancellationToken ct
    )
    {
        var newest = await TicketDocuments.MaxAsync(d => (int?)d.TicketNumber, ct) ?? 0;
        var sql = new DocumentSql("strpos");
        sql.AddMostFrequent(
            search.Words.Select<SharedWordsSearch.Word, Action>(word =>
                () =>
                    AddWords(
                        sql.Add(
                            "SELECT d.\"TicketNumber\" AS \"Value\" FROM \"TicketDocuments\" AS d"
                        ),
                        QueriesFor(search, word, newest),
                        IndexCondition
                    )
            ),
            search.Filter,
            maxResults
        );
        return await Database.SqlQuery<int>(sql.Statement).ToListAsync(ct);
    }

    private static IEnumerable<string> QueriesFor(
        SharedWordsSearch search,
        SharedWordsSearch.Word word,
        int newest
    )
    {
        if (word.Tickets > SharedWordsSearch.MaxTicketsOfWord)
        {
            var read = SharedWordsSearch.MaxTicketsOfWord / word.Tickets * newest;
            yield return TicketWords.BlocksAfter(newest - (int)read, newest);
        }

        if (search.Filter.Customers is { } customers)
        {
            yield return string.Join('|', customers.Select(TicketWords.Customer));
        }

        yield return TicketWords.TopicQueryFor(word.Forms);
    }

    public override async Task<IReadOnlyList<string>> FindMissingTermsAsync(
        string[] words,
        CancellationToken ct
    ) =>
        await Database
            .SqlQuery<string>(
                $"""
                SELECT w."Value" FROM unnest({words}) AS w("Value")
                WHERE NOT EXISTS (
                    SELECT 1 FROM "SearchTerms" AS t WHERE t."Suffix" = w."Value" AND t."Word" = w."Value")
                """
            )
            .ToListAsync(ct);

    public override Task AddTermsAsync(IReadOnlyList<SearchTermRow> terms, CancellationToken ct)
    {
        var (suffixes, words) = (
            terms.Select(t => t.Suffix).ToArray(),
            terms.Select(t => t.Word).ToArray()
        );
        return Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SearchTerms" ("Suffix", "Word") SELECT * FROM unnest({suffixes}, {words})
            ON CONFLICT DO NOTHING
            """,
            ct
        );
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
