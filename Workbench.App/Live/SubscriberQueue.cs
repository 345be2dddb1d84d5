using System.Collections.Concurrent;

namespace Workbench.App.Live;

/// <summary>
/// Tells the open pages of this node about changes, in the order of the changes, on a thread of the pool. With a thousand open
/// pages that takes milliseconds, for which the write that made the change must not wait.
/// </summary>
public class SubscriberQueue
{
    private readonly ConcurrentQueue<Action> waiting = new();
    private int unfinished;

    /// <summary>Runs the action after those that were added before. Returns at once.</summary>
    /// <param name="notify">Doesn't throw.</param>
    public virtual void Enqueue(Action notify)
    {
        waiting.Enqueue(notify);
        if (Interlocked.Increment(ref unfinished) == 1)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static queue => queue.Run(),
                this,
                preferLocal: false
            );
        }
    }

    private void Run()
    {
        do
        {
            if (waiting.TryDequeue(out var notify))
            {
                notify();
            }
        } while (Interlocked.Decrement(ref unfinished) > 0);
    }
}
