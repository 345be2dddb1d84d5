using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Workbench.App.Storage.Sqlite;

/// <summary>
/// A command of one statement that stays prepared on its connection. Disposing it, as EF Core does after each execution, only
/// frees it for the next one.
/// </summary>
internal sealed class PreparedSqliteCommand : SqliteCommand
{
    private sqlite3_stmt? executing;

    public PreparedSqliteCommand(string text, SqliteConnection connection)
    {
        CommandText = text;
        Connection = connection;
    }

    /// <summary>Whether an execution has not ended yet.</summary>
    public bool IsInUse { get; private set; }

    /// <summary>Takes over the values, the transaction and the timeout of a new command with the same text.</summary>
    public void Use(DbCommand command)
    {
        IsInUse = true;
        Transaction = (SqliteTransaction?)command.Transaction;
        CommandTimeout = command.CommandTimeout;
        foreach (SqliteParameter parameter in command.Parameters)
        {
            Parameters.Add(parameter);
        }
    }

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        var reader = base.ExecuteReader(behavior);
        executing = reader.Handle;
        return reader;
    }

    /// <summary>Ends an execution. Without one, releases the prepared statement.</summary>
    protected override void Dispose(bool disposing)
    {
        if (!IsInUse)
        {
            base.Dispose(disposing);
            return;
        }

        IsInUse = false;
        Parameters.Clear();
        Transaction = null;

        // The driver leaves the statement where it was read to. Until it is reset, the connection reads an old snapshot.
        if (executing is not null)
        {
            _ = raw.sqlite3_reset(executing);
            executing = null;
        }
    }
}
