using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Workbench.App.Storage.Sqlite;

/// <summary>The database context for the embedded SQLite database.</summary>
public sealed class SqliteWorkbenchDb(DbContextOptions<SqliteWorkbenchDb> options)
    : WorkbenchDb(options)
{
    private const int ConstraintViolated = 19;
    private const int Busy = 5;
    private const int Locked = 6;

    /// <summary>Whether the connection stays with this context when the context is used again.</summary>
    internal bool HasOwnConnection { get; set; }

    /// <summary>Does nothing: the write gate admits one writer at a time, so the queue is already locked.</summary>
    public override Task LockQueueAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Does nothing, for the same reason.</summary>
    public override Task LockBillingAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Does nothing, for the same reason.</summary>
    public override Task LockAccountAsync(int customerId, CancellationToken ct) =>
        Task.CompletedTask;

    /// <summary>Does nothing, for the same reason.</summary>
    public override Task LockAccountOfTicketAsync(int ticketNumber, CancellationToken ct) =>
        Task.CompletedTask;

    /// <summary>False: the instance lock admits one process.</summary>
    public override bool HasOtherNodes => false;

    /// <summary>
    /// Begins a snapshot. For any other isolation level the driver takes the write lock. Without a shared cache this level,
    /// too, reads one snapshot: the one of its first query.
    /// </summary>
    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken ct) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, ct);

    public override bool IsConflict(Exception exception) =>
        IsStale(exception)
        || ExceptionChain(exception)
            .OfType<SqliteException>()
            .Any(e =>
                e is { SqliteErrorCode: ConstraintViolated, SqliteExtendedErrorCode: 1555 or 2067 }
            );

    public override bool IsBusy(Exception exception) =>
        ExceptionChain(exception)
            .OfType<SqliteException>()
            .Any(e => e.SqliteErrorCode is Busy or Locked);

    public override IEnumerable<AppendOnlyTrigger> AppendOnlyTriggersOf(string table)
    {
        foreach (var verb in new[] { "UPDATE", "DELETE" })
        {
            var name = $"{table}_append_only_{verb}";
            yield return new(
                name,
                $"""
                CREATE TRIGGER IF NOT EXISTS "{name}" BEFORE {verb} ON "{table}"
                BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
                """
            );
        }
    }

    public override async Task<IReadOnlySet<string>> LoadTriggerNamesAsync(CancellationToken ct) =>
        (
            await Database
                .SqlQueryRaw<string>(
                    "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'"
                )
                .ToListAsync(ct)
        ).ToHashSet(StringComparer.Ordinal);
}
