using System.Collections.Concurrent;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Live;

/// <summary>
/// Tells this node's pages that something changed. Never waits for a subscriber; what a subscriber throws is logged and
/// stays its own. Each hears the news in the context that it subscribed in: a page must not go on in the language of whoever
/// made the change.
/// </summary>
public sealed partial class ChangeFeed(ILogger<ChangeFeed> logger) : IChangePublisher
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();
    private readonly long[] versions = new long[Enum.GetValues<ChangeTopic>().Length];

    /// <summary>Names this node among others that share the database.</summary>
    public string NodeId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>How many listen now; a page that has gone must not be among them.</summary>
    public int SubscriberCount => subscriptions.Count;

    /// <summary>Raised after a write of this node, for the pump that tells other nodes.</summary>
    public event EventHandler? Published;

    /// <summary>
    /// How often something of these kinds was told; counted before anybody hears of it, so that what is kept beside the feed is
    /// known to be old by the time a page asks for it.
    /// </summary>
    public long VersionOf(params ReadOnlySpan<ChangeTopic> topics)
    {
        var sum = 0L;
        foreach (var topic in topics)
        {
            sum += Interlocked.Read(ref versions[(int)topic]);
        }

        return sum;
    }

    public IDisposable Subscribe(Action<IReadOnlyCollection<Change>> onChanges)
    {
        var subscription = new Subscription(this, onChanges);
        subscriptions[subscription] = 0;
        return subscription;
    }

    /// <summary>News of a write of this node.</summary>
    public void Publish(IReadOnlyCollection<Change> changes)
    {
        if (changes.Count > 0)
        {
            PublishLocally(changes);
            Published?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>News for this node's pages, from here or from another node.</summary>
    public void PublishLocally(IReadOnlyCollection<Change> changes)
    {
        foreach (var change in changes)
        {
            Interlocked.Increment(ref versions[(int)change.Topic]);
        }

        foreach (var subscription in subscriptions.Keys)
        {
            try
            {
                subscription.Notify(changes);
            }
            catch (Exception e)
            {
                SubscriberFailed(logger, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed to hear of a change")]
    private static partial void SubscriberFailed(ILogger logger, Exception exception);

    private sealed class Subscription(
        ChangeFeed feed,
        Action<IReadOnlyCollection<Change>> onChanges
    ) : IDisposable
    {
        private readonly ExecutionContext? context = ExecutionContext.Capture();

        public void Notify(IReadOnlyCollection<Change> changes)
        {
            if (context is null)
            {
                onChanges(changes);
            }
            else
            {
                ExecutionContext.Run(context, _ => onChanges(changes), null);
            }
        }

        public void Dispose() => feed.subscriptions.TryRemove(this, out _);
    }
}
