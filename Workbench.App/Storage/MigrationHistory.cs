using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Workbench.App.Settings;
using Workbench.App.Storage.PostgreSql;
using Workbench.App.Storage.Sqlite;

namespace Workbench.App.Storage;

/// <summary>
/// Reads the applied migrations of a database and compares them with those of the program. Never creates or changes a file or a
/// table.
/// </summary>
public static class MigrationHistory
{
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;
    private const string Query = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1";

    /// <summary>Returns the applied migrations of the database; an empty list when there is no database.</summary>
    public static Task<IReadOnlyList<string>> ReadAsync(
        StorageSettings settings,
        CancellationToken ct
    ) =>
        settings.Provider == StorageProvider.Sqlite
            ? ReadSqliteAsync(settings, ct)
            : ReadPostgreSqlAsync(settings, ct);

    /// <summary>Returns whether the program has migrations that the database lacks.</summary>
    public static bool IsBehind(StorageSettings settings, IReadOnlyList<string> applied) =>
        KnownTo(settings.Provider).Except(applied, StringComparer.Ordinal).Any();

    /// <summary>Throws when the database is newer than the program.</summary>
    /// <exception cref="DatabaseRefusedException">The database has a migration that the program doesn't know.</exception>
    public static void RefuseNewer(StorageSettings settings, IReadOnlyList<string> applied)
    {
        if (
            applied
                .Except(KnownTo(settings.Provider), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .LastOrDefault() is
            { } unknown
        )
        {
            throw DatabaseRefusedException.Newer(settings, unknown);
        }
    }

    private static List<string> KnownTo(StorageProvider provider)
    {
        var context =
            provider == StorageProvider.Sqlite
                ? typeof(SqliteWorkbenchDb)
                : typeof(PostgreSqlWorkbenchDb);
        return
        [
            .. context
                .Assembly.GetTypes()
                // Reading the attributes of every type of the program would take longer than all the rest.
                .Where(t => t.IsSubclassOf(typeof(Migration)))
                .Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
                .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
                .OfType<string>(),
        ];
    }

    private static async Task<IReadOnlyList<string>> ReadSqliteAsync(
        StorageSettings settings,
        CancellationToken ct
    )
    {
        try
        {
            return await ReadFileAsync(settings, ct);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteCorrupt or SqliteNotADatabase)
        {
            throw DatabaseRefusedException.Damaged(settings);
        }
    }

    private static async Task<IReadOnlyList<string>> ReadFileAsync(
        StorageSettings settings,
        CancellationToken ct
    )
    {
        if (new FileInfo(settings.DatabaseFile) is not { Exists: true, Length: > 0 })
        {
            return [];
        }

        // Without pooling no connection stays open and no write-ahead log stays beside the file.
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = settings.DatabaseFile,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        };
        await using var connection = new SqliteConnection(source.ToString());
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (await command.ExecuteScalarAsync(ct) is 0L)
        {
            return [];
        }

        command.CommandText = Query;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var applied = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            applied.Add(reader.GetString(0));
        }

        return applied;
    }

    private static async Task<IReadOnlyList<string>> ReadPostgreSqlAsync(
        StorageSettings settings,
        CancellationToken ct
    )
    {
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(Query, connection);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var applied = new List<string>();
            while (await reader.ReadAsync(ct))
            {
                applied.Add(reader.GetString(0));
            }

            return applied;
        }
        catch (PostgresException e)
            when (e.SqlState
                    is PostgresErrorCodes.InvalidCatalogName
                        or PostgresErrorCodes.UndefinedTable
            )
        {
            return [];
        }
    }
}
