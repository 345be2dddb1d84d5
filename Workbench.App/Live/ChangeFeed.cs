using System.Collections.Concurrent;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Live;

/// <summary>
/// Publishes changes to the pages of this node (<see cref="SubscriberQueue"/>). Never waits for a subscriber. Logs the exception of
/// a subscriber and goes on with the next. Calls each subscriber in the execution context of its subscription: a page must keep its own language, not
/// that of the person who made the change.
/// </summary>
public sealed partial class ChangeFeed(SubscriberQueue subscribers, ILogger<ChangeFeed> logger)
    : IChangePublisher
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();
    private readonly ConcurrentDictionary<Subscription, byte> caches = new();
    private readonly ConcurrentDictionary<int, long> personVersions = new();

    /// <summary>By the number of the topic: numbers that were never given out are unused.</summary>
    private readonly long[] versions = new long[(int)Enum.GetValues<ChangeTopic>().Max() + 1];

    /// <summary>Identifies this node among the nodes that share the database.</summary>
    public string NodeId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Number of subscriptions. A page that was closed must not be counted.</summary>
    public int SubscriberCount => subscriptions.Count;

    /// <summary>Raised after a write of this node, so that the messenger can notify the other nodes.</summary>
    public event EventHandler? Published;

    public long VersionOf(params ReadOnlySpan<ChangeTopic> topics)
    {
        var sum = 0L;
        foreach (var topic in topics)
        {
            sum += Interlocked.Read(ref versions[(int)topic]);
        }

        return sum;
    }

    public long VersionOfPerson(int personId) => personVersions.GetValueOrDefault(personId);

    public IDisposable Subscribe(Action<IReadOnlyCollection<Change>> onChanges) =>
        Add(subscriptions, onChanges);

    /// <summary>
    /// Subscribes what pages share. It is told before any page is, so that a page that asks it finds the change noted.
    /// </summary>
    public IDisposable SubscribeCache(Action<IReadOnlyCollection<Change>> onChanges) =>
        Add(caches, onChanges);

    /// <summary>Publishes the changes of a write of this node, here and to the other nodes.</summary>
    public void Publish(IReadOnlyCollection<Change> changes)
    {
        if (changes.Count > 0)
        {
            PublishLocally(changes);
            Published?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>Publishes changes to the pages of this node only. The changes may come from another node.</summary>
    public void PublishLocally(IReadOnlyCollection<Change> changes)
    {
        Notify(caches, changes);
        foreach (var change in changes)
        {
            Interlocked.Increment(ref versions[(int)change.Topic]);
            if (change.Topic == ChangeTopic.Person)
            {
                personVersions.AddOrUpdate(change.EntityId, 1, (_, version) => version + 1);
            }
        }

        subscribers.Enqueue(() => Notify(subscriptions, changes));
    }

    private static Subscription Add(
        ConcurrentDictionary<Subscription, byte> to,
        Action<IReadOnlyCollection<Change>> onChanges
    )
    {
        var subscription = new Subscription(to, onChanges);
        to[subscription] = 0;
        return subscription;
    }

    private void Notify(
        ConcurrentDictionary<Subscription, byte> notified,
        IReadOnlyCollection<Change> changes
    )
    {
        foreach (var subscription in notified.Keys)
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

    [LoggerMessage(Level = LogLevel.Error, Message = "A subscriber failed to handle a change")]
    private static partial void SubscriberFailed(ILogger logger, Exception exception);

    private sealed class Subscription(
        ConcurrentDictionary<Subscription, byte> subscriptions,
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

        public void Dispose() => subscriptions.TryRemove(this, out _);
    }
}
