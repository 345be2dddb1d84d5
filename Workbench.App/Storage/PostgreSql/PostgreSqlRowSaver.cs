using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Workbench.App.Storage.Saving;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>Writes the rows of a save in one round trip. The driver prepares their statements.</summary>
internal sealed class PostgreSqlRowSaver(
    DatabaseDependencies dependencies,
    RelationalDatabaseDependencies relationalDependencies,
    ISqlGenerationHelper sql,
    ICurrentDbContext context,
    IRelationalCommandDiagnosticsLogger logger
) : RowSaver(dependencies, relationalDependencies, sql, context, logger)
{
    /// <summary>An import saves thousands of rows.</summary>
    private const int MaxRows = 100;

    /// <summary>A context is used again for another command, often one that saves rows of the same types.</summary>
    private const int MaxKnown = 20;
    private const int MaxKnownRows = 20;

    private readonly List<(RowStatement[] Statements, DbCommand Command)> known = [];

    protected override async Task WriteAsync(
        IReadOnlyList<RowToWrite> rows,
        DbTransaction transaction,
        CancellationToken ct
    )
    {
        for (var first = 0; first < rows.Count; first += MaxRows)
        {
            var count = Math.Min(MaxRows, rows.Count - first);
            await WriteTogetherAsync([.. rows.Skip(first).Take(count)], transaction, ct);
        }
    }

    private async Task WriteTogetherAsync(
        RowToWrite[] rows,
        DbTransaction transaction,
        CancellationToken ct
    )
    {
        var command = Find(rows) ?? Create(rows);
        command.Connection = Connection.DbConnection;
        command.Transaction = transaction;
        var parameter = 0;
        foreach (var (row, statement, _) in rows)
        {
            foreach (var value in statement.Values)
            {
                command.Parameters[parameter++].Value = value.StoredValueOf(row);
            }
        }

        await using var reader = await ExecuteAsync(command, ct);
        foreach (var (row, statement, _) in rows)
        {
            if (statement.HasGenerated)
            {
                await reader.ReadAsync(ct);
                statement.ReadGenerated(reader, row);
                await reader.NextResultAsync(ct);
            }
        }

        // What is after the last result is counted when the reader is closed.
        await reader.CloseAsync();
        if (reader.RecordsAffected != rows.Length)
        {
            throw Stale(rows.Where(r => r.IsUpdate));
        }
    }

    private DbCommand? Find(RowToWrite[] rows)
    {
        foreach (var (statements, command) in known)
        {
            if (Same(statements, rows))
            {
                return command;
            }
        }

        return null;
    }

    private static bool Same(RowStatement[] statements, RowToWrite[] rows)
    {
        if (statements.Length != rows.Length)
        {
            return false;
        }

        for (var i = 0; i < rows.Length; i++)
        {
            if (statements[i] != rows[i].Statement)
            {
                return false;
            }
        }

        return true;
    }

    private DbCommand Create(RowToWrite[] rows)
    {
        var command = Connection.DbConnection.CreateCommand();
        var text = new StringBuilder();
        foreach (var (_, statement, _) in rows)
        {
            statement.AppendTo(text, command.Parameters.Count);
            foreach (var value in statement.Values)
            {
                command.Parameters.Add(value.CreateParameter(command, command.Parameters.Count));
            }
        }

#pragma warning disable CA2100 // Generated from the model; values are parameters.
        command.CommandText = text.ToString();
#pragma warning restore CA2100
        if (rows.Length > MaxKnownRows)
        {
            return command;
        }

        if (known.Count >= MaxKnown)
        {
            known[0].Command.Dispose();
            known.RemoveAt(0);
        }

        known.Add(([.. rows.Select(r => r.Statement)], command));
        return command;
    }
}
