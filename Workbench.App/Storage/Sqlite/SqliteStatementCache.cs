using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workbench.App.Storage.Sqlite;

/// <summary>
/// Keeps the statements of each connection prepared. SQLite would otherwise parse and plan a statement at each execution, which
/// takes longer than most executions. (Npgsql prepares on its own.)
/// </summary>
internal sealed class SqliteStatementCache : DbCommandInterceptor
{
    /// <summary>Above it all statements of the connection are prepared anew: lists of ids have many texts.</summary>
    private const int MaxStatements = 200;

    private readonly ConditionalWeakTable<
        DbConnection,
        Dictionary<string, PreparedSqliteCommand>
    > connections = [];

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result.Connection is SqliteConnection connection && IsOneStatement(result.CommandText)
            ? Prepare(connection, result)
            : result;

    private static bool IsOneStatement(string text)
    {
        var end = text.AsSpan().TrimEnd();
        return !(end.EndsWith(";") ? end[..^1] : end).Contains(';');
    }

    private DbCommand Prepare(SqliteConnection connection, DbCommand command)
    {
        // A connection belongs to one context, which runs one statement at a time.
        if (!connections.TryGetValue(connection, out var statements))
        {
            statements = new(StringComparer.Ordinal);
            connections.Add(connection, statements);
            connection.StateChange += ForgetClosed;
        }

        if (!statements.TryGetValue(command.CommandText, out var prepared))
        {
            if (statements.Count >= MaxStatements)
            {
                Release(statements);
            }

            prepared = new(command.CommandText, connection);
            statements.Add(command.CommandText, prepared);
        }

        if (prepared.IsInUse)
        {
            return command;
        }

        // The connection has a list of its commands, until they are disposed.
        prepared.Use(command);
        command.Dispose();
        return prepared;
    }

    /// <summary>A connection that is opened again is another one for SQLite.</summary>
    private void ForgetClosed(object sender, StateChangeEventArgs e)
    {
        if (e.CurrentState == ConnectionState.Closed && sender is SqliteConnection connection)
        {
            connection.StateChange -= ForgetClosed;
            connections.Remove(connection);
        }
    }

    private static void Release(Dictionary<string, PreparedSqliteCommand> statements)
    {
        foreach (var (text, prepared) in statements.Where(s => !s.Value.IsInUse).ToList())
        {
            statements.Remove(text);
            prepared.Dispose();
        }
    }
}
