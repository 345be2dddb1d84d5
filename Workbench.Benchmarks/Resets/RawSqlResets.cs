using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Workbench.App.Settings;

namespace Workbench.Benchmarks.Resets;

/// <summary>
/// Measures the minimum cost of the rows of as many resets: for each, one transaction with seven inserted rows, two of them as
/// wide as a ledger entry, and three updated rows, on one connection with the program's flush settings.
/// </summary>
internal static class RawSqlResets
{
    private const string Tables = """
        CREATE TABLE "BareFacts" ("Id" INTEGER, "No" INTEGER, "A" INTEGER, "B" TEXT, "C" TEXT, "D" INTEGER, PRIMARY KEY ("Id", "No"));
        CREATE TABLE "BareStates" ("Id" INTEGER, "No" INTEGER, "A" INTEGER, "B" TEXT, PRIMARY KEY ("Id", "No"));
        """;

    public static async Task<double> PerSecondAsync(StorageSettings storage, int count)
    {
        await using DbConnection connection =
            storage.Provider == StorageProvider.Sqlite
                ? new SqliteConnection(
                    $"Data Source={Path.Combine(storage.DataFolder, "bare.db")};Default Timeout=5"
                )
                : new NpgsqlConnection(storage.ConnectionString);
        await connection.OpenAsync();
        if (storage.Provider == StorageProvider.Sqlite)
        {
            await RunAsync(connection, null, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        }

        await RunAsync(connection, null, Tables);
        await using (var seed = await connection.BeginTransactionAsync())
        {
            for (var id = 1; id <= count; id++)
            {
                await RunAsync(
                    connection,
                    seed,
                    $"""INSERT INTO "BareStates" VALUES ({id}, 1, 0, '2026-01-01'), ({id}, 2, 0, '2026-01-01'), ({id}, 3, 0, '2026-01-01')"""
                );
            }

            await seed.CommitAsync();
        }

        var since = Stopwatch.GetTimestamp();
        for (var id = 1; id <= count; id++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            for (var no = 1; no <= 7; no++)
            {
                await RunAsync(
                    connection,
                    transaction,
                    $"""INSERT INTO "BareFacts" VALUES ({id}, {no}, 600, '2026-01-01', 'Lapse', 330)"""
                );
            }

            await RunAsync(
                connection,
                transaction,
                $"""UPDATE "BareStates" SET "A" = "A" + 1, "B" = '2027-01-01' WHERE "Id" = {id}"""
            );
            await transaction.CommitAsync();
        }

        return count / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static async Task RunAsync(
        DbConnection connection,
        DbTransaction? transaction,
        string sql
    )
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made here of whole numbers.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }
}
