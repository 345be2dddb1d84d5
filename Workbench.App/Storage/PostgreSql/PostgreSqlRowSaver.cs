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
        await using var command = Connection.DbConnection.CreateCommand();
        command.Transaction = transaction;
        var text = new StringBuilder();
        foreach (var (row, statement, _) in rows)
        {
            statement.AppendTo(text, command.Parameters.Count);
            foreach (var value in statement.Values)
            {
                command.Parameters.Add(
                    value.CreateParameter(command, command.Parameters.Count, row)
                );
            }
        }

#pragma warning disable CA2100 // Generated from the model; values are parameters.
        command.CommandText = text.ToString();
#pragma warning restore CA2100
        await using var reader = await ExecuteAsync(command, ct);
        foreach (var (row, statement, _) in rows.Where(r => r.Statement.HasGenerated))
        {
            await reader.ReadAsync(ct);
            statement.ReadGenerated(reader, row);
            await reader.NextResultAsync(ct);
        }

        // What is after the last result is counted when the reader is closed.
        await reader.CloseAsync();
        if (reader.RecordsAffected != rows.Length)
        {
            throw Stale(rows.Where(r => r.IsUpdate));
        }
    }
}
