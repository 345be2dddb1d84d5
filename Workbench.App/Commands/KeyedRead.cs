using System.Collections.Concurrent;
using Workbench.App.Storage;

namespace Workbench.App.Commands;

/// <summary>
/// Keeps for a moment what several panels of a page show of the same thing, so that one read serves all of them, and every page
/// of this node that shows it after a change. It is read again after a change of its topics.
/// </summary>
/// <param name="topics">A change of any of them makes the data out of date.</param>
public class KeyedRead<TKey, T>(
    IChangePublisher publisher,
    TimeProvider time,
    params ChangeTopic[] topics
)
    where TKey : notnull
{
    /// <summary>Long enough for the panels of a page; what another node has changed is shown by its notification.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(2);

    private const int MaxKept = 32;

    private readonly ConcurrentDictionary<TKey, KeptData> kept = new();

    /// <summary>Returns the current data: what is kept, or what the first of the callers reads.</summary>
    /// <param name="read">Reads the data. It is not canceled when its caller's page closes: others may wait for it.</param>
    public async Task<T> GetAsync(
        TKey key,
        Func<TKey, CancellationToken, Task<T>> read,
        CancellationToken ct
    )
    {
        // Read before the query: changes that are published while it runs are not in its result.
        var version = publisher.VersionOf(topics);
        var current = kept.AddOrUpdate(
            key,
            k => Start(k, version, read),
            (k, before) => IsCurrent(before, version) ? before : Start(k, version, read)
        );
        RemoveOutdated(version);
        try
        {
            return await current.Data.Value.WaitAsync(ct);
        }
        catch when (current.Data.Value.IsFaulted)
        {
            kept.TryRemove(new(key, current));
            throw;
        }
    }

    private KeptData Start(TKey key, long version, Func<TKey, CancellationToken, Task<T>> read) =>
        new(new(() => read(key, CancellationToken.None)), version, time.GetTimestamp());

    private bool IsCurrent(KeptData data, long version) =>
        data.TopicVersion == version && time.GetElapsedTime(data.ReadAt) < MaxAge;

    private void RemoveOutdated(long version)
    {
        if (kept.Count <= MaxKept)
        {
            return;
        }

        foreach (var pair in kept.Where(pair => !IsCurrent(pair.Value, version)))
        {
            kept.TryRemove(pair);
        }

        if (kept.Count > MaxKept)
        {
            kept.Clear();
        }
    }

    private sealed record KeptData(Lazy<Task<T>> Data, long TopicVersion, long ReadAt);
}
