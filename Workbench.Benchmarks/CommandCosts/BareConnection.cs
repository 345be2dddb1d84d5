using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Workbench.Benchmarks.CommandCosts;

/// <summary>Executes recorded statements on one open connection, each prepared once.</summary>
internal sealed class BareConnection(DbConnection connection) : IAsyncDisposable
{
    /// <summary>Lets a commit end before it is on disk. Nobody waits for that here, so each commit does.</summary>
    private const string EarlyEnd = ", set_config('synchronous_commit', 'off', true)";

    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>Executes the statements of one transaction, reads every row, and commits.</summary>
    public async Task ExecuteAsync(IReadOnlyList<RecordedStatement> statements)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var statement in statements)
        {
            var command = await PrepareAsync(statement, transaction);
            for (var i = 0; i < statement.Parameters.Count; i++)
            {
                command.Parameters[i].Value = statement.Parameters[i].Value;
            }

            await using var reader = await command.ExecuteReaderAsync();
            var handle = (reader as SqliteDataReader)?.Handle;
            do
            {
                while (await reader.ReadAsync())
                {
                    for (var i = 0; i < reader.FieldCount; i++)
                    {
                        _ = reader.GetValue(i);
                    }
                }
            } while (await reader.NextResultAsync());

            // The driver doesn't reset a prepared statement. The connection would keep an old snapshot.
            if (handle is not null)
            {
                _ = raw.sqlite3_reset(handle);
            }
        }

        if (!statements[^1].EndsWithCommit)
        {
            await transaction.CommitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values)
        {
            await command.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    private async Task<DbCommand> PrepareAsync(
        RecordedStatement statement,
        DbTransaction transaction
    )
    {
        if (prepared.TryGetValue(statement.Text, out var known))
        {
            known.Transaction = transaction;
            return known;
        }

        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The program's own statement.
        command.CommandText = statement.Text.Replace(EarlyEnd, "", StringComparison.Ordinal);
#pragma warning restore CA2100
        command.Transaction = transaction;
        foreach (var parameter in statement.Parameters)
        {
            command.Parameters.Add(StatementRecorder.Copy(parameter));
        }

        await command.PrepareAsync();
        prepared[statement.Text] = command;
        return command;
    }
}
