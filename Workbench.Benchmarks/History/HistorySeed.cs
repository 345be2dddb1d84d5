using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Features.Import;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Benchmarks.Figures;
using Workbench.Domain;

namespace Workbench.Benchmarks.History;

/// <summary>
/// Fills an empty database with 100 customers, 5 000 open tickets and the given number of closed ones over ten years. The rules
/// calculate two customers by an import; the others are copies of their rows.
/// </summary>
internal static class HistorySeed
{
    public const int Customers = 100;
    private const int Calculated = 2;

    private const int SizedTickets = 100_000;

    /// <param name="storage">An empty database.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(int closed, StorageSettings storage)
    {
        var since = Stopwatch.GetTimestamp();
        await FillAsync(closed, storage);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var benchmark = storage.Provider == StorageProvider.Sqlite ? "seed" : "seed, PostgreSQL";
        var megabytes = await SizeAsync(storage) / 1_000_000.0;
        var what = string.Create(CultureInfo.InvariantCulture, $"{closed} closed tickets");
        return
        [
            new(benchmark, $"{what}: time", seconds, "s"),
            new(benchmark, $"{what}: database", megabytes, "MB"),
            new(
                benchmark,
                $"{what}: database for each {SizedTickets}",
                megabytes * SizedTickets / closed,
                "MB"
            ),
        ];
    }

    private static async Task<long> SizeAsync(StorageSettings storage)
    {
        if (storage.Provider == StorageProvider.Sqlite)
        {
            return new FileInfo(storage.DatabaseFile).Length;
        }

        await using var connection = new NpgsqlConnection(storage.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_database_size(current_database())";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task FillAsync(int closed, StorageSettings storage)
    {
        var since = Stopwatch.GetTimestamp();
        await using var host = await BenchmarkHost.OpenAsync(storage);
        await ImportAsync(host, closed / Customers);
        await AddPeopleAsync(host);
        Print(since, "imported and calculated");
        await using var db = host.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        if (storage.Provider == StorageProvider.Sqlite)
        {
            // The benchmark may lose the database if the machine fails. Each referenced row is copied, in the order of the tables.
            await HistoryCopies.ExecuteAsync(connection, "PRAGMA synchronous=OFF");
            await HistoryCopies.ExecuteAsync(connection, "PRAGMA foreign_keys=OFF");
            await HistoryCopies.ExecuteAsync(connection, "PRAGMA cache_size=-1000000");
        }
        else
        {
            await HistoryCopies.ExecuteAsync(connection, "SET session_replication_role = replica");
        }

        await HistoryDetails.AddAsync(connection);
        await AddDocumentsAsync(host, connection);
        var indexes =
            storage.Provider == StorageProvider.Sqlite ? await IndexesAsync(connection) : [];
        foreach (var (name, _) in indexes)
        {
            await HistoryCopies.ExecuteAsync(connection, $"DROP INDEX \"{name}\"");
        }

        if (storage.Provider == StorageProvider.Sqlite)
        {
            // The next start creates it again and fills the index of the search at once.
            await HistoryCopies.ExecuteAsync(connection, "DROP TRIGGER \"TicketIndex_insert\"");
        }

        await HistoryCopies.AddAsync(db, connection, Customers / Calculated);
        Print(since, "copied");
        foreach (var (_, statement) in indexes)
        {
            await HistoryCopies.ExecuteAsync(connection, statement);
        }

        Print(since, "indexed");
        if (storage.Provider == StorageProvider.PostgreSql)
        {
            // The words of a document name its customer; a trigger sets them.
            await HistoryCopies.ExecuteAsync(connection, "SET session_replication_role = DEFAULT");
            await HistoryCopies.ExecuteAsync(
                connection,
                "UPDATE \"TicketDocuments\" SET \"CustomerId\" = \"CustomerId\""
            );
            await HistoryCopies.ExecuteAsync(connection, "VACUUM ANALYZE");
            Print(since, "analyzed");
        }
    }

    /// <summary>The details came without commands: the documents of the search get their texts now.</summary>
    private static async Task AddDocumentsAsync(BenchmarkHost host, DbConnection connection)
    {
        await HistoryCopies.ExecuteAsync(connection, "DELETE FROM \"TicketDocuments\"");
        await TicketDocuments.AddMissingAsync(host.Get<IDbContextFactory<WorkbenchDb>>(), default);
    }

    /// <summary>The indexes that are not of a key. Built after the rows, they take a fraction of the time.</summary>
    private static async Task<List<(string Name, string Statement)>> IndexesAsync(
        DbConnection connection
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
        await using var reader = await command.ExecuteReaderAsync();
        var indexes = new List<(string, string)>();
        while (await reader.ReadAsync())
        {
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        return indexes;
    }

    private static async Task ImportAsync(BenchmarkHost host, int closedPerCustomer)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-history-").FullName;
        try
        {
            HistoryFolder.Write(folder, Calculated, closedPerCustomer);
            var outcome = await host.Get<ImportFolder>()
                .RunAsync(
                    Actor.Program,
                    new(folder, AsOf: null, DryRun: false, SkipInvalidRows: false),
                    default
                );
            if (outcome is not ImportOutcome.Imported)
            {
                throw new InvalidOperationException($"The import was refused: {outcome}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>People who sign in with one click in development: one of each role.</summary>
    private static async Task AddPeopleAsync(BenchmarkHost host) =>
        await host.Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "Seed", Roles.Administrator, "benchmark", null),
                async (context, ct) =>
                {
                    var anna = await context.Db.People.SingleAsync(
                        p => p.Name == HistoryFolder.FirstTechnician,
                        ct
                    );
                    SignsInWithOneClick(anna, "anna");
                    anna.IsActive = true;
                    anna.Roles = Roles.Technician;
                    foreach (var (name, roles) in Others)
                    {
                        var person = new Person
                        {
                            Id = await context.NextNumberAsync(Counters.Person, ct),
                            Name = name,
                            Email = "",
                            Roles = roles,
                            IsActive = true,
                        };
                        SignsInWithOneClick(person, name.Split(' ')[0].ToLowerInvariant());
                        context.Db.People.Add(person);
                    }

                    return Unit.Value;
                },
                default
            );

    private static readonly (string Name, Roles Roles)[] Others =
    [
        ("Maria Ek", Roles.Sales),
        ("Per Holm", Roles.TeamLead),
        ("Eva Dahl", Roles.Administrator),
    ];

    private static void SignsInWithOneClick(Person person, string name)
    {
        person.Email = name + DemoPeople.EmailSuffix;
        person.NormalizedEmail = person.Email.ToUpperInvariant();
    }

    private static void Print(long since, string done) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Stopwatch.GetElapsedTime(since).TotalSeconds:0} s: {done}"
            )
        );
}
