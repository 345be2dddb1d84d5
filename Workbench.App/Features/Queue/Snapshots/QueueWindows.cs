using System.Collections.Concurrent;

namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>
/// Notes which parts of the queue pages of this node show. When one page needs a row that is not kept, what the others need next
/// is read with it: many pages at different places run few statements.
/// </summary>
internal sealed class QueueWindows(TimeProvider time)
{
    /// <summary>Rows on each side that are read along.</summary>
    private const int Margin = 64;

    /// <summary>The most rows that one statement reads for other pages.</summary>
    private const int MaxRowsOfOthers = 1_000;

    private const int MaxSnapshotsUnused = 20;

    private static readonly TimeSpan MaxTimeUnused = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<QueuePart, Use> used = new();

    /// <param name="part">A part of the whole queue.</param>
    public void Note(QueuePart part, long version) =>
        used[part] = new(version, time.GetTimestamp());

    public void RemoveUnused(long version)
    {
        foreach (var (part, use) in used)
        {
            if (
                use.Version < version - MaxSnapshotsUnused
                && time.GetElapsedTime(use.At) > MaxTimeUnused
            )
            {
                used.TryRemove(part, out _);
            }
        }
    }

    /// <summary>Returns the numbers of a part of a list and of the rows around it that are read along.</summary>
    public static IEnumerable<int> Around(QueuePart part, IReadOnlyList<QueueLine> lines) =>
        (part.Count == 0 ? part : part.Widen(Margin)).Of(lines).Select(l => l.Number);

    /// <summary>Returns the numbers of rows that other pages need next: around parts of which a row is not kept.</summary>
    public IEnumerable<int> AroundOthers(IReadOnlyList<QueueLine> queue, Func<int, bool> isKept) =>
        used
            .Keys.Where(p => p.Of(queue).Any(l => !isKept(l.Number)))
            .SelectMany(p => Around(p, queue))
            .Where(number => !isKept(number))
            .Take(MaxRowsOfOthers);

    private sealed record Use(long Version, long At);
}
