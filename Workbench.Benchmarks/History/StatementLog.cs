using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Workbench.Benchmarks.History;

/// <summary>
/// Runs inside the measured program. Writes every statement of Entity Framework to a file: milliseconds from its start until its
/// last row was read, and its text in one line.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Writes until the measured program ends.")]
internal sealed class StatementLog
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    public const string FileVariable = "WORKBENCH_STATEMENTS_FILE";

    private const string Prefix = "Microsoft.EntityFrameworkCore.Database.Command.";
    private readonly ConcurrentDictionary<string, PropertyInfo> properties = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<Guid, double> executed = new();
    private readonly StreamWriter file;

    private StatementLog(string path) => file = new(path, append: true) { AutoFlush = true };

    public static void Start(string path) =>
        DiagnosticListener.AllListeners.Subscribe(new StatementLog(path));

    public void OnNext(DiagnosticListener value)
    {
        if (string.Equals(value.Name, "Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not { } data)
        {
            return;
        }

        if (value.Key is Prefix + "CommandExecuted")
        {
            var time = Get<TimeSpan>(data, "Duration").TotalMilliseconds;
            if (
                string.Equals(
                    Get<object>(data, "ExecuteMethod").ToString(),
                    "ExecuteReader",
                    StringComparison.Ordinal
                )
            )
            {
                executed[Get<Guid>(data, "CommandId")] = time;
            }
            else
            {
                Write(Get<DbCommand>(data, "Command"), time);
            }
        }
        else if (
            value.Key is Prefix + "DataReaderDisposing"
            && executed.TryRemove(Get<Guid>(data, "CommandId"), out var time)
        )
        {
            Write(
                Get<DbCommand>(data, "Command"),
                time + Get<TimeSpan>(data, "Duration").TotalMilliseconds
            );
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private T Get<T>(object data, string name) =>
        (T)
            properties
                .GetOrAdd($"{data.GetType().Name}.{name}", _ => data.GetType().GetProperty(name)!)
                .GetValue(data)!;

    private void Write(DbCommand command, double milliseconds)
    {
        lock (file)
        {
            file.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{milliseconds:0.000}\t{command.CommandText.ReplaceLineEndings(" ")}"
                )
            );
        }
    }
}
