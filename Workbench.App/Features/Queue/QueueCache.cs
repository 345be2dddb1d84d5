using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue;

/// <summary>
/// Caches the queue on this node, so that one query serves every page that shows it. The queue is read again after a change
/// that affects it, and at intervals, because tickets get older and resets fall due.
/// </summary>
public sealed class QueueCache(ChangeFeed feed, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim semaphore = new(1, 1);
    private CachedQueue? cached;

    private long TopicVersion =>
        feed.VersionOf(ChangeTopic.Ticket, ChangeTopic.Account, ChangeTopic.Delivery);

    /// <summary>Returns whether the change may affect the queue.</summary>
    public static bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Account or ChangeTopic.Delivery;

    /// <summary>Returns the current queue: the cached one, or one that the first of the callers reads.</summary>
    public async Task<QueueView> GetAsync(
        Func<CancellationToken, Task<QueueView>> read,
        CancellationToken ct
    )
    {
        if (Current() is { } current)
        {
            return current;
        }

        await semaphore.WaitAsync(ct);
        try
        {
            if (Current() is { } readByOther)
            {
                return readByOther;
            }

            // Read before the query: changes that are published while it runs are not in its result.
            var version = TopicVersion;
            var view = await read(ct);
            cached = new(view, version, time.GetTimestamp());
            return view;
        }
        finally
        {
            semaphore.Release();
        }
    }

    public void Dispose() => semaphore.Dispose();

    private QueueView? Current() =>
        cached is { } cachedQueue
        && cachedQueue.TopicVersion == TopicVersion
        && time.GetElapsedTime(cachedQueue.ReadAt) < MaxAge
            ? cachedQueue.View
            : null;

    private sealed record CachedQueue(QueueView View, long TopicVersion, long ReadAt);
}
