using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Workbench.App.Storage.Saving;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>
/// Writes the rows of a save in one round trip, the last ones of a transaction together with its commit. The driver prepares
/// their statements.
/// </summary>
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

    private const string End = ";\n";
    private const string Commit = $"COMMIT{End}";

    private readonly List<(RowStatement[] Statements, bool Commits, DbCommand Command)> known = [];

    protected override async Task WriteAsync(
        IReadOnlyList<RowToWrite> rows,
        DbTransaction transaction,
        CancellationToken ct
    )
    {
        for (var first = 0; first < rows.Count; first += MaxRows)
        {
            var count = Math.Min(MaxRows, rows.Count - first);
            var isLast = first + count == rows.Count;
            var db = isLast ? Context as PostgreSqlWorkbenchDb : null;
            var commits = db is { CommitsWithSave: true };
            await WriteTogetherAsync([.. rows.Skip(first).Take(count)], commits, transaction, ct);
            if (commits)
            {
                db!.HasCommitted = true;
            }
        }
    }

    private async Task WriteTogetherAsync(
        RowToWrite[] rows,
        bool commits,
        DbTransaction transaction,
        CancellationToken ct
    )
    {
        var command = Find(rows, commits) ?? Create(rows, commits);
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

        try
        {
            await ExecuteAsync(command, rows, commits, ct);
        }
        catch (PostgresException e)
            when (commits
                && string.Equals(
                    e.SqlState,
                    PostgresErrorCodes.DivisionByZero,
                    StringComparison.Ordinal
                )
            )
        {
            throw Stale(rows.Where(r => r.IsUpdate));
        }
    }

    private async Task ExecuteAsync(
        DbCommand command,
        RowToWrite[] rows,
        bool commits,
        CancellationToken ct
    )
    {
        await using var reader = await ExecuteAsync(command, ct);
        foreach (var row in rows)
        {
            if (row.Statement.HasGenerated)
            {
                await reader.ReadAsync(ct);
                row.Statement.ReadGenerated(reader, row.Row);
                await reader.NextResultAsync(ct);
            }
            else if (commits && row.IsUpdate)
            {
                await reader.NextResultAsync(ct);
            }
        }

        // What is after the last result is counted when the reader is closed.
        await reader.CloseAsync();
        if (!commits && reader.RecordsAffected != rows.Length)
        {
            throw Stale(rows.Where(r => r.IsUpdate));
        }
    }

    private DbCommand? Find(RowToWrite[] rows, bool commits)
    {
        foreach (var (statements, knownCommits, command) in known)
        {
            if (knownCommits == commits && Same(statements, rows))
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

    private DbCommand Create(RowToWrite[] rows, bool commits)
    {
        var command = Connection.DbConnection.CreateCommand();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var statement = row.Statement;
            if (commits && row.IsUpdate)
            {
                AppendChecked(text, statement, command.Parameters.Count);
            }
            else
            {
                statement.AppendTo(text, command.Parameters.Count);
            }

            foreach (var value in statement.Values)
            {
                command.Parameters.Add(value.CreateParameter(command, command.Parameters.Count));
            }
        }

        if (commits)
        {
            text.Append(Commit);
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

        known.Add(([.. rows.Select(r => r.Statement)], commits, command));
        return command;
    }

    /// <summary>
    /// Appends an UPDATE that fails when it finds no row: nobody counts the rows before the commit. The statements after one that
    /// fails don't run.
    /// </summary>
    private static void AppendChecked(
        StringBuilder text,
        RowStatement statement,
        int firstParameter
    )
    {
        text.Append("WITH changed AS (\n");
        statement.AppendTo(text, firstParameter);
        text.Length -= End.Length;
        text.Append("\nRETURNING 1)\nSELECT 1 / count(*) FROM changed").Append(End);
    }
}
