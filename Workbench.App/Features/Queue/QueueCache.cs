using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue;

/// <summary>
/// Caches the queue on this node, so that one query serves every page that shows it. The queue is read again after a change
/// that affects it, and at intervals, because tickets get older and resets fall due.
/// </summary>
public sealed class QueueCache(IChangePublisher publisher, TimeProvider time)
    : SharedRead<QueueView>(
        publisher,
        time,
        TimeSpan.FromSeconds(5),
        ChangeTopic.Ticket,
        ChangeTopic.Account,
        ChangeTopic.Delivery
    )
{
    /// <summary>Returns whether the change may affect the queue.</summary>
    public static bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Account or ChangeTopic.Delivery;
}
