using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Workbench.App.Storage.Saving;

/// <summary>
/// Writes what EF Core has found to be new or changed, by statements that are generated once. EF Core itself generates texts,
/// parameters and an order anew at each save, which takes longer than the writing. It still saves what is unusual, such as rows
/// that are deleted. Interceptors, and with them <see cref="WriteGuard"/>, see these statements as they see those of EF Core.
/// </summary>
internal abstract class RowSaver(
    DatabaseDependencies dependencies,
    RelationalDatabaseDependencies relationalDependencies,
    ISqlGenerationHelper sql,
    ICurrentDbContext context,
    IRelationalCommandDiagnosticsLogger logger
) : RelationalDatabase(dependencies, relationalDependencies)
{
    /// <summary>The commands of a save share their id in logs and traces.</summary>
    private Guid saveId;

    protected DbContext Context => context.Context;

    protected IRelationalConnection Connection => RelationalDependencies.Connection;

    /// <summary>Without a transaction EF Core begins one.</summary>
    public override async Task<int> SaveChangesAsync(
        IList<IUpdateEntry> entries,
        CancellationToken cancellationToken = default
    )
    {
        if (
            Connection.CurrentTransaction?.GetDbTransaction() is not { } transaction
            || RowToWrite.Order(entries, sql) is not { } rows
        )
        {
            return await base.SaveChangesAsync(entries, cancellationToken);
        }

        saveId = Guid.NewGuid();
        try
        {
            await WriteAsync(rows, transaction, cancellationToken);
        }
        catch (DbException e)
        {
            throw new DbUpdateException("The rows were not saved.", e, [.. entries]);
        }

        return rows.Count;
    }

    /// <exception cref="DbUpdateConcurrencyException">A row has another version than the loaded one.</exception>
    protected abstract Task WriteAsync(
        IReadOnlyList<RowToWrite> rows,
        DbTransaction transaction,
        CancellationToken ct
    );

    /// <summary>Executes a command as EF Core does: interceptors may refuse it, and logs and traces contain it.</summary>
    protected async Task<DbDataReader> ExecuteAsync(DbCommand command, CancellationToken ct)
    {
        var (startedAt, since) = (TimeProvider.System.GetUtcNow(), Stopwatch.GetTimestamp());
        try
        {
            var intercepted = await logger.CommandReaderExecutingAsync(
                Connection,
                command,
                command.CommandText,
                context.Context,
                saveId,
                Connection.ConnectionId,
                startedAt,
                CommandSource.SaveChanges,
                ct
            );
            var reader = intercepted.HasResult
                ? intercepted.Result
                : await command.ExecuteReaderAsync(ct);
            return await logger.CommandReaderExecutedAsync(
                Connection,
                command,
                command.CommandText,
                context.Context,
                saveId,
                Connection.ConnectionId,
                reader,
                startedAt,
                Stopwatch.GetElapsedTime(since),
                CommandSource.SaveChanges,
                ct
            );
        }
        catch (Exception e)
        {
            await logger.CommandErrorAsync(
                Connection,
                command,
                command.CommandText,
                context.Context,
                DbCommandMethod.ExecuteReader,
                saveId,
                Connection.ConnectionId,
                e,
                startedAt,
                Stopwatch.GetElapsedTime(since),
                CommandSource.SaveChanges,
                ct
            );
            throw;
        }
    }

    protected static DbUpdateConcurrencyException Stale(IEnumerable<RowToWrite> rows) =>
        new("A row has another version than the loaded one.", [.. rows.Select(r => r.Row)]);
}
