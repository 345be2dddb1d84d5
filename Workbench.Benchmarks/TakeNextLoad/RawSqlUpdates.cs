using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Workbench.App.Settings;

namespace Workbench.Benchmarks.TakeNextLoad;

/// <summary>
/// Measures the minimum cost of a durable change on a database: one UPDATE by key in its own transaction, with as many callers
/// as technicians, with the program's flush settings and nothing else of the program.
/// </summary>
internal sealed class RawSqlUpdates(Func<DbConnection> connections, string onOpen, bool oneAtATime)
    : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public static async Task<RawSqlUpdates> OpenAsync(StorageSettings storage)
    {
        var file = $"Data Source={Path.Combine(storage.DataFolder, "bare.db")};Default Timeout=5";
        var updates =
            storage.Provider == StorageProvider.Sqlite
                ? new RawSqlUpdates(
                    () => new SqliteConnection(file),
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
                    oneAtATime: true
                )
                : new RawSqlUpdates(
                    () => new NpgsqlConnection(storage.ConnectionString),
                    "",
                    false
                );
        await using var connection = await updates.ConnectAsync();
        await ExecuteAsync(
            connection,
            null,
            """CREATE TABLE IF NOT EXISTS "Bare" ("Id" INTEGER PRIMARY KEY, "Value" INTEGER NOT NULL)"""
        );
        for (var id = 0; id < 100; id++)
        {
            await ExecuteAsync(connection, null, $"""INSERT INTO "Bare" VALUES ({id}, 0)""");
        }

        return updates;
    }

    public async Task<int> RunAsync(int callers, int updates)
    {
        var left = updates;
        await Task.WhenAll(
            Enumerable
                .Range(0, callers)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (
                            var index = Interlocked.Decrement(ref left);
                            index >= 0;
                            index = Interlocked.Decrement(ref left)
                        )
                        {
                            await UpdateAsync(index % 100);
                        }
                    })
                )
        );
        return updates;
    }

    public void Dispose() => gate.Dispose();

    private async Task UpdateAsync(int id)
    {
        if (oneAtATime)
        {
            await gate.WaitAsync();
        }

        try
        {
            await using var connection = await ConnectAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await ExecuteAsync(
                connection,
                transaction,
                $"""UPDATE "Bare" SET "Value" = "Value" + 1 WHERE "Id" = {id}"""
            );
            await transaction.CommitAsync();
        }
        finally
        {
            if (oneAtATime)
            {
                gate.Release();
            }
        }
    }

    private async Task<DbConnection> ConnectAsync()
    {
        var connection = connections();
        await connection.OpenAsync();
        if (onOpen.Length > 0)
        {
            await ExecuteAsync(connection, null, onOpen);
        }

        return connection;
    }

    private static async Task ExecuteAsync(
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
