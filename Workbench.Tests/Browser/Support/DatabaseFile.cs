using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Workbench.Tests.Browser.Support;

/// <summary>Reads the database of a running program from its file.</summary>
internal static class DatabaseFile
{
    /// <param name="sql">A query for one value, written by a test with numbers of its own database.</param>
    /// <returns>The value as text; empty if there is none.</returns>
    public static string Scalar(string folder, string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "workbench.db")};Mode=ReadOnly"
        );
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
