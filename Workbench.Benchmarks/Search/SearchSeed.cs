using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.Benchmarks.Search;

/// <summary>
/// Adds tickets with generated texts to a database, up to a number: what the search reads, and nothing else. The next start
/// fills the full-text index of SQLite.
/// </summary>
internal static class SearchSeed
{
    public const int Customers = 100;
    private const int BatchSize = 5_000;

    public static async Task<int> RunAsync(int count, StorageSettings storage)
    {
        var since = Stopwatch.GetTimestamp();
        await using var host = await BenchmarkHost.OpenAsync(storage);
        await using var db = host.CreateDbContext();
        db.AllowsWrites = true;
        if (!await db.Tickets.AnyAsync())
        {
            await AddTemplateAsync(host);
        }

        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var isSqlite = storage.Provider == StorageProvider.Sqlite;
        if (isSqlite)
        {
            await ExecuteAsync(connection, "PRAGMA synchronous=OFF");
            await ExecuteAsync(connection, "PRAGMA foreign_keys=OFF");
            await ExecuteAsync(connection, "PRAGMA cache_size=-1000000");
            await ExecuteAsync(connection, "DROP TRIGGER \"TicketIndex_insert\"");
        }

        var index = isSqlite ? null : await DropIndexAsync(db);
        var statements = new SearchSeedStatements(db);
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (
            var first = await db.Tickets.MaxAsync(t => t.Number) + 1;
            first <= count;
            first += BatchSize
        )
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var last = Math.Min(count, first + BatchSize - 1);
            known.UnionWith(
                await statements.AddAsync([.. Enumerable.Range(first, last - first + 1)])
            );
            await AddTermsAsync(db, known);
            await transaction.CommitAsync();
            if (first % 100_000 < BatchSize)
            {
                Print(since, $"{last} tickets");
            }
        }

        if (index is not null)
        {
            Print(since, "added");
            await ExecuteAsync(connection, "SET maintenance_work_mem = '1GB'");
            await ExecuteAsync(connection, index);
            Print(since, "indexed");
            await ExecuteAsync(connection, "VACUUM ANALYZE");
        }

        Print(since, "done");
        return 0;
    }

    /// <summary>The index of words is built at the end, which takes a fraction of the time.</summary>
    private static async Task<string> DropIndexAsync(WorkbenchDb db)
    {
        var statement = await db
            .Database.SqlQueryRaw<string>(
                "SELECT indexdef AS \"Value\" FROM pg_indexes WHERE indexname = 'IX_TicketDocuments_Words'"
            )
            .SingleAsync();
        await ExecuteAsync(
            db.Database.GetDbConnection(),
            "DROP INDEX \"IX_TicketDocuments_Words\""
        );
        return statement;
    }

    private static async Task AddTemplateAsync(BenchmarkHost host)
    {
        for (var i = 0; i < Customers; i++)
        {
            var number = (1000 + i).ToString(CultureInfo.InvariantCulture);
            BenchmarkHost.ValueOf(
                await host.Get<AddCustomer>()
                    .RunAsync(
                        Actor.Program,
                        new CustomerInput(number, $"Butik {number}", "Kim", "", null),
                        Guid.NewGuid(),
                        default
                    )
            );
        }

        BenchmarkHost.ValueOf(
            await host.Get<SubmitTicket>()
                .RunAsync(
                    Actor.Program,
                    new(1, TicketKind.Change, "First", "", FundingMode.ServiceHours, null, null),
                    Guid.NewGuid(),
                    default
                )
        );
    }

    private static async Task AddTermsAsync(WorkbenchDb db, HashSet<string> words)
    {
        var missing = await db.FindMissingTermsAsync(
            [.. words.Order(StringComparer.Ordinal)],
            default
        );
        if (missing.Count > 0)
        {
            await db.AddTermsAsync(
                [
                    .. missing.SelectMany(w =>
                        SearchTerms.SuffixesOf(w).Select(s => new SearchTermRow(s, w))
                    ),
                ],
                default
            );
        }

        words.Clear();
    }

    private static async Task ExecuteAsync(DbConnection connection, string statement) =>
        await History.HistoryCopies.ExecuteAsync(connection, statement);

    private static void Print(long since, string done) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Stopwatch.GetElapsedTime(since).TotalSeconds:0} s: {done}"
            )
        );
}
