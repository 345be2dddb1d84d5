using Microsoft.Data.Sqlite;

namespace Workbench.Tests.Operations.Backups;

/// <summary>Returns every row of every table of a database file.</summary>
internal static class DatabaseContent
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ReadAllRows(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return Rows(
                connection,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__EFMigrationsLock'"
            )
            .ToDictionary(
                table => table,
                table => Rows(connection, $"SELECT * FROM \"{table}\""),
                StringComparer.Ordinal
            );
    }

    private static IReadOnlyList<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(
                string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))
            );
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
