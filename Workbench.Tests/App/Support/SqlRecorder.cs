using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workbench.Tests.Support;

/// <summary>Records the statements sent to one database while it is subscribed.</summary>
internal sealed class SqlRecorder
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private readonly ConcurrentBag<IDisposable> subscriptions = [];
    private readonly ConcurrentQueue<RecordedStatement> statements = [];
    private readonly string database;

    public SqlRecorder(DbConnection connection)
    {
        database = Name(connection);
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyCollection<RecordedStatement> Statements => statements;

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
            value.Value is CommandEventData { Command: { Connection: { } connection } command }
            && value.Key.EndsWith("CommandExecuting", StringComparison.Ordinal)
            && string.Equals(Name(connection), database, StringComparison.Ordinal)
        )
        {
            statements.Enqueue(
                new(
                    command.CommandText,
                    [
                        .. command
                            .Parameters.Cast<DbParameter>()
                            .Select(p => (p.ParameterName, p.Value)),
                    ]
                )
            );
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

    private static string Name(DbConnection connection) =>
        $"{connection.DataSource}/{connection.Database}";

    /// <summary>A recorded statement, with its values.</summary>
    internal sealed record RecordedStatement(
        string Text,
        IReadOnlyList<(string Name, object? Value)> Parameters
    );
}
