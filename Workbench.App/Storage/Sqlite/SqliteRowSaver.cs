using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;
using Workbench.App.Storage.Saving;

namespace Workbench.App.Storage.Sqlite;

/// <summary>Writes each row by a command that stays prepared, with its parameters, on its connection.</summary>
internal sealed class SqliteRowSaver(
    DatabaseDependencies dependencies,
    RelationalDatabaseDependencies relationalDependencies,
    ISqlGenerationHelper sql,
    ICurrentDbContext context,
    IRelationalCommandDiagnosticsLogger logger
) : RowSaver(dependencies, relationalDependencies, sql, context, logger)
{
    /// <summary>Above it all statements of the connection are prepared anew.</summary>
    private const int MaxStatements = 200;

    private static readonly ConditionalWeakTable<
        DbConnection,
        Dictionary<RowStatement, SqliteCommand>
    > Prepared = [];

    protected override async Task WriteAsync(
        IReadOnlyList<RowToWrite> rows,
        DbTransaction transaction,
        CancellationToken ct
    )
    {
        var prepared = Prepared.GetOrCreateValue(Connection.DbConnection);
        foreach (var row in rows)
        {
            await WriteAsync(row, Command(prepared, row.Statement), transaction, ct);
        }
    }

    private async Task WriteAsync(
        RowToWrite row,
        SqliteCommand command,
        DbTransaction transaction,
        CancellationToken ct
    )
    {
        var (entry, statement, _) = row;
        command.Transaction = (SqliteTransaction)transaction;
        for (var i = 0; i < statement.Values.Count; i++)
        {
            command.Parameters[i].Value = statement.Values[i].StoredValueOf(entry);
        }

        await using var reader = (SqliteDataReader)await ExecuteAsync(command, ct);
        if (statement.HasGenerated)
        {
            await reader.ReadAsync(ct);
            statement.ReadGenerated(reader, entry);

            // The driver leaves the statement where it was read to.
            _ = raw.sqlite3_reset(reader.Handle);
        }

        if (row.IsUpdate && reader.RecordsAffected != 1)
        {
            throw Stale([row]);
        }
    }

    private SqliteCommand Command(
        Dictionary<RowStatement, SqliteCommand> prepared,
        RowStatement statement
    )
    {
        if (prepared.TryGetValue(statement, out var known))
        {
            return known;
        }

        if (prepared.Count >= MaxStatements)
        {
            foreach (var old in prepared.Values)
            {
                old.Dispose();
            }

            prepared.Clear();
        }

        var text = new StringBuilder();
        statement.AppendTo(text, 0);
        var command = ((SqliteConnection)Connection.DbConnection).CreateCommand();
#pragma warning disable CA2100 // Generated from the model; values are parameters.
        command.CommandText = text.ToString();
#pragma warning restore CA2100
        for (var i = 0; i < statement.Values.Count; i++)
        {
            command.Parameters.Add(statement.Values[i].CreateParameter(command, i));
        }

        prepared.Add(statement, command);
        return command;
    }
}
