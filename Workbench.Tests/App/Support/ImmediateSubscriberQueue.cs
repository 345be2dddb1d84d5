using Workbench.App.Live;

namespace Workbench.Tests.Support;

/// <summary>Tells subscribers on the thread of the publisher, so that a test knows when they have been told.</summary>
internal sealed class ImmediateSubscriberQueue : SubscriberQueue
{
    public override void Enqueue(Action notify) => notify();
}
