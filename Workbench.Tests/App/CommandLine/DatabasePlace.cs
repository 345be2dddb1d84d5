using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Workbench.App.Settings;
using Workbench.Tests.Support;

namespace Workbench.Tests.CommandLine;

/// <summary>Describes where a database is, as the settings name it. It doesn't exist yet.</summary>
internal sealed class DatabasePlace
{
    private DatabasePlace(StorageProvider provider, string folder, string name) =>
        (Provider, Folder, Name) = (provider, folder, name);

    public StorageProvider Provider { get; }

    /// <summary>The data folder, which doesn't exist yet.</summary>
    public string Folder { get; }

    /// <summary>What an error sentence must name.</summary>
    public string Name { get; }

    public Dictionary<string, string> Settings
    {
        get
        {
            var settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Storage__DataFolder"] = Folder,
            };
            if (Provider == StorageProvider.PostgreSql)
            {
                settings["Storage__Provider"] = nameof(StorageProvider.PostgreSql);
                settings["Storage__ConnectionString"] = PostgreSqlServer.ConnectionTo(Name);
            }

            return settings;
        }
    }

    private string File => Path.Combine(Folder, "workbench.db");

    /// <summary>
    /// Creates the settings for a program. With PostgreSQL it creates an empty database, unless the server should have none.
    /// </summary>
    public static async Task<DatabasePlace> CreateAsync(
        StorageProvider provider,
        string parent,
        bool empty = true
    )
    {
        var name = $"wb_{Guid.NewGuid():N}";
        var folder = Path.Combine(parent, name);
        if (provider == StorageProvider.Sqlite)
        {
            return new(provider, folder, folder);
        }

        if (empty)
        {
            await using var connection = new NpgsqlConnection(
                PostgreSqlServer.ConnectionTo("postgres")
            );
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await command.ExecuteNonQueryAsync();
        }

        return new(provider, folder, name);
    }

    /// <summary>Adds a migration of a later version to the database.</summary>
    public async Task MakeNewerAsync(string migration)
    {
        var insert = string.Create(
            CultureInfo.InvariantCulture,
            $"INSERT INTO \"__EFMigrationsHistory\" VALUES ('{migration}', '99.0.0')"
        );
        if (Provider == StorageProvider.PostgreSql)
        {
            await QueryAsync(insert);
            return;
        }

        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = insert;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Returns the visible state: data files with their bytes, or tables and migration history.</summary>
    public async Task<IReadOnlyList<string>> LookAsync()
    {
        if (Provider == StorageProvider.PostgreSql)
        {
            return await QueryAsync(
                """
                SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                UNION ALL SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\_%'
                ORDER BY 1
                """
            );
        }

        return Directory.Exists(Folder)
            ?
            [
                .. Directory
                    .GetFiles(Folder, "workbench.db*")
                    .Order(StringComparer.Ordinal)
                    .Select(f =>
                        $"{f} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.IO.File.ReadAllBytes(f)))}"
                    ),
            ]
            : [];
    }

    private async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgreSqlServer.ConnectionTo(Name));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        NpgsqlConnection.ClearPool(connection);
        return rows;
    }
}
