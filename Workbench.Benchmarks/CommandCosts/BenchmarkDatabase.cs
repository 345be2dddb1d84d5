using Npgsql;
using Workbench.App.Settings;

namespace Workbench.Benchmarks.CommandCosts;

/// <summary>A new database for one command: a SQLite folder, or a database beside the given PostgreSQL one.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private BenchmarkDatabase(StorageSettings storage) => Storage = storage;

    public StorageSettings Storage { get; }

    public static async Task<BenchmarkDatabase> CreateAsync(string? connectionString)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-commands-").FullName;
        if (connectionString is null)
        {
            return new(new(StorageProvider.Sqlite, "", folder));
        }

        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxPoolSize = 60,
            Database = $"commands_{Guid.NewGuid():N}",
        };
        await DatabaseCopy.ExecuteOnServerAsync(
            connectionString,
            $"""CREATE DATABASE "{builder.Database}" """
        );
        return new(new(StorageProvider.PostgreSql, builder.ConnectionString, folder));
    }

    public async ValueTask DisposeAsync()
    {
        if (Storage.Provider == StorageProvider.PostgreSql)
        {
            await DatabaseCopy.DropAsync(
                Storage.ConnectionString,
                new NpgsqlConnectionStringBuilder(Storage.ConnectionString).Database!
            );
        }

        Directory.Delete(Storage.DataFolder, recursive: true);
    }
}
