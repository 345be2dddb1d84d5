using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue;

/// <summary>
/// The queue as this node last read it: one reading serves every page that shows it. It is read again once something of it has
/// changed, and from time to time because tickets grow older and hours fall due.
/// </summary>
public sealed class QueueCache(ChangeFeed feed, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim semaphore = new(1, 1);
    private CachedQueue? cached;

    private long TopicVersion =>
        feed.VersionOf(ChangeTopic.Ticket, ChangeTopic.Account, ChangeTopic.Delivery);

    /// <summary>Whether the queue may look different after it.</summary>
    public static bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Account or ChangeTopic.Delivery;

    /// <summary>What is true now: as it was read last, or read anew by one of those who ask.</summary>
    public async Task<QueueView> GetAsync(
        Func<CancellationToken, Task<QueueView>> read,
        CancellationToken ct
    )
    {
        if (Current() is { } known)
        {
            return known;
        }

        await semaphore.WaitAsync(ct);
        try
        {
            if (Current() is { } meanwhile)
            {
                return meanwhile;
            }

            // Asked before the reading: news that come while it is under way are not in it.
            var heard = TopicVersion;
            var view = await read(ct);
            cached = new(view, heard, time.GetTimestamp());
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
