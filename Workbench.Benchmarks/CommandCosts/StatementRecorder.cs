using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Workbench.Benchmarks.CommandCosts;

/// <summary>
/// Records the statements of committed transactions while it is subscribed, in the order of their commits. Listens to EF Core's
/// diagnostics, so that the program runs without it when it is measured.
/// </summary>
internal sealed class StatementRecorder
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private readonly ConcurrentBag<IDisposable> subscriptions = [];
    private readonly ConcurrentDictionary<DbConnection, List<RecordedStatement>> running = new();
    private readonly ConcurrentQueue<IReadOnlyList<RecordedStatement>> committed = new();

    public StatementRecorder() =>
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public IReadOnlyList<IReadOnlyList<RecordedStatement>> Transactions => [.. committed];

    public void OnNext(DiagnosticListener value)
    {
        if (string.Equals(value.Name, DbLoggerCategory.Name, StringComparison.Ordinal))
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            string.Equals(
                value.Key,
                RelationalEventId.TransactionStarted.Name,
                StringComparison.Ordinal
            ) && value.Value is TransactionEndEventData { Transaction.Connection: { } started }
        )
        {
            running[started] = [];
        }
        else if (
            string.Equals(
                value.Key,
                RelationalEventId.CommandExecuting.Name,
                StringComparison.Ordinal
            )
            && value.Value is CommandEventData { Command: { Connection: { } connection } command }
            && running.TryGetValue(connection, out var statements)
        )
        {
            statements.Add(
                new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(Copy)])
            );
        }
        else if (
            // The driver's transaction has lost its connection once it is committed.
            string.Equals(
                value.Key,
                RelationalEventId.TransactionCommitting.Name,
                StringComparison.Ordinal
            )
            && value.Value is TransactionEventData { Transaction.Connection: { } ending }
            && running.TryRemove(ending, out var done)
        )
        {
            committed.Enqueue(done);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var one in subscriptions)
        {
            one.Dispose();
        }
    }

    /// <summary>Copies a parameter: the program may use it again for the next execution.</summary>
    public static DbParameter Copy(DbParameter parameter) =>
        parameter switch
        {
            NpgsqlParameter p => p.Clone(),
            SqliteParameter p => new SqliteParameter(p.ParameterName, p.Value),
            _ => throw new NotSupportedException(parameter.GetType().Name),
        };
}
