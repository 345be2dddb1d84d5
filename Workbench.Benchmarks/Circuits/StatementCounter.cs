using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workbench.Benchmarks.Circuits;

/// <summary>Counts the statements that the program runs, by their text.</summary>
internal sealed class StatementCounter : IObserver<KeyValuePair<string, object?>>
{
    private const int MaxTextLength = 300;
    private const string Event = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";
    private ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private long count;

    public long Count => Interlocked.Read(ref count);

    public static bool IsCounted(string name) =>
        string.Equals(name, Event, StringComparison.Ordinal);

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Command.CommandText: var text })
        {
            Interlocked.Increment(ref count);
            counts.AddOrUpdate(text, 1, (_, n) => n + 1);
        }
    }

    /// <summary>Returns the most frequent statements since the last call, each on one line after its number.</summary>
    public IEnumerable<string> TakeMostFrequent(int max) =>
        Interlocked
            .Exchange(ref counts, new(StringComparer.Ordinal))
            .OrderByDescending(c => c.Value)
            .Take(max)
            .Select(c =>
            {
                var text = c.Key.ReplaceLineEndings(" ");
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{c.Value} × {text[..Math.Min(text.Length, MaxTextLength)]}"
                );
            });

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
