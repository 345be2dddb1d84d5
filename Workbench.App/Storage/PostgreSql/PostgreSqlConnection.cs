using System.Data.Common;
using Npgsql;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>Adds to the operator's connection string what makes statements cheap. What the operator sets stays.</summary>
public static class PostgreSqlConnection
{
    /// <summary>More than the texts of statements that a node uses often.</summary>
    private const int MaxPreparedStatements = 200;

    /// <summary>
    /// Has the driver prepare the statements that a connection uses repeatedly, and spares resetting a connection that returns
    /// to the pool: the contexts change no state of a session, and their locks belong to the transaction.
    /// </summary>
    public static string Create(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var set = given
            .Keys.Cast<string>()
            .Select(k => k.Replace(" ", "", StringComparison.Ordinal))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!set.Contains(nameof(builder.MaxAutoPrepare)))
        {
            builder.MaxAutoPrepare = MaxPreparedStatements;
        }

        if (!set.Contains(nameof(builder.AutoPrepareMinUsages)))
        {
            builder.AutoPrepareMinUsages = 2;
        }

        if (!set.Contains(nameof(builder.NoResetOnClose)))
        {
            builder.NoResetOnClose = true;
        }

        return builder.ConnectionString;
    }
}
