using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Workbench.App.Settings;

namespace Workbench.Benchmarks.CommandCosts;

/// <summary>A copy of the program's database, with the same rows, indexes, triggers and flush settings.</summary>
internal sealed class DatabaseCopy : IAsyncDisposable
{
    private readonly string connectionString;
    private readonly StorageSettings original;

    private DatabaseCopy(StorageSettings original, string connectionString) =>
        (this.original, this.connectionString) = (original, connectionString);

    public StorageProvider Provider => original.Provider;

    public static async Task<DatabaseCopy> CreateAsync(BenchmarkHost host)
    {
        var storage = host.Get<StorageSettings>();
        return storage.Provider == StorageProvider.Sqlite
            ? await CopySqliteAsync(host, storage)
            : await CopyPostgreSqlAsync(storage);
    }

    public async Task<DbConnection> OpenConnectionAsync()
    {
        DbConnection connection =
            Provider == StorageProvider.Sqlite
                ? new SqliteConnection(connectionString)
                : new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        if (Provider == StorageProvider.Sqlite)
        {
            await ExecuteAsync(
                connection,
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA journal_size_limit=67108864;"
            );
        }

        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider == StorageProvider.PostgreSql)
        {
            await DropAsync(
                original.ConnectionString,
                new NpgsqlConnectionStringBuilder(connectionString).Database!
            );
        }
        else
        {
            var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
            File.Delete(file);
            File.Delete($"{file}-wal");
            File.Delete($"{file}-shm");
        }
    }

    private static async Task<DatabaseCopy> CopySqliteAsync(
        BenchmarkHost host,
        StorageSettings storage
    )
    {
        var file = Path.Combine(storage.DataFolder, "bare.db");
        await using var db = host.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(storage.DatabaseFile, file);
        return new(storage, $"Data Source={file};Pooling=False;Default Timeout=5");
    }

    private static async Task<DatabaseCopy> CopyPostgreSqlAsync(StorageSettings storage)
    {
        var builder = new NpgsqlConnectionStringBuilder(storage.ConnectionString);
        var (from, to) = (builder.Database!, $"{builder.Database}_bare");
        await DropAsync(storage.ConnectionString, to);

        // A database can't be copied while a connection to it is open.
        NpgsqlConnection.ClearAllPools();
        await ExecuteOnServerAsync(
            storage.ConnectionString,
            $"""CREATE DATABASE "{to}" TEMPLATE "{from}" """
        );
        builder.Database = to;
        builder.Pooling = false;
        return new(storage, builder.ConnectionString);
    }

    public static Task DropAsync(string server, string database) =>
        ExecuteOnServerAsync(server, $"""DROP DATABASE IF EXISTS "{database}" WITH (FORCE)""");

    /// <summary>Executes a statement outside of the database that a connection string names, on its server.</summary>
    public static async Task ExecuteOnServerAsync(string server, string sql)
    {
        var builder = new NpgsqlConnectionStringBuilder(server)
        {
            Database = "postgres",
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made here, of names that the person who measures chose.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
