using System.Collections.Concurrent;

namespace Workbench.App.Live;

/// <summary>
/// Refreshes the open pages of this node one after the other, each in the execution context of its page. A change that a
/// thousand pages show would otherwise take all threads, and the next write would wait for the pages. Half of the processors
/// start refreshes. A page that waits for its database doesn't hold up the next one; only so many may wait at a time. One timer
/// ends the pauses of all pages, in the order in which they began.
/// </summary>
public partial class RefreshScheduler : IDisposable
{
    private const int MaxUnfinished = 32;

    private static readonly TimeSpan MinRefreshInterval = TimeSpan.FromMilliseconds(500);

    private static readonly int MaxRunners = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly ConcurrentQueue<Refresh> waiting = new();
    private readonly SemaphoreSlim unfinished = new(MaxUnfinished, MaxUnfinished);
    private readonly Queue<Pause> pauses = new();
    private readonly TimeProvider time;
    private readonly ITimer pauseTimer;
    private readonly ILogger logger;
    private int runners;

    public RefreshScheduler(TimeProvider time, ILogger<RefreshScheduler> logger)
    {
        (this.time, this.logger) = (time, logger);
        pauseTimer = time.CreateTimer(
            _ => EndPauses(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Whether no refresh waits for its turn or runs.</summary>
    public virtual bool IsIdle =>
        waiting.IsEmpty
        && Volatile.Read(ref runners) == 0
        && unfinished.CurrentCount == MaxUnfinished;

    /// <summary>Adds a refresh behind those that already wait. Returns at once.</summary>
    public void Enqueue(Func<Task> refresh) =>
        Enqueue(new Refresh(refresh, ExecutionContext.Capture()));

    /// <summary>
    /// Lets a page that was refreshed pause, and refreshes it again afterwards if something has changed meanwhile.
    /// </summary>
    public void PauseAfterRefresh(Func<bool> hasChanged, Func<Task> refresh)
    {
        lock (pauses)
        {
            pauses.Enqueue(
                new(time.GetTimestamp(), hasChanged, new(refresh, ExecutionContext.Capture()))
            );
            if (pauses.Count == 1)
            {
                pauseTimer.Change(MinRefreshInterval, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            pauseTimer.Dispose();
            unfinished.Dispose();
        }
    }

    /// <summary>Adds a refresh behind those that already wait. Returns at once.</summary>
    protected virtual void Enqueue(Refresh refresh)
    {
        waiting.Enqueue(refresh);
        StartRunner();
    }

    /// <summary>Starts a refresh in the execution context of its page. Doesn't throw.</summary>
    protected static Task Start(Refresh next)
    {
        try
        {
            if (next.Context is null)
            {
                return next.Action();
            }

            Task? refresh = null;
            ExecutionContext.Run(next.Context, _ => refresh = next.Action(), null);
            return refresh!;
        }
        catch (Exception e)
        {
            return Task.FromException(e);
        }
    }

    private void EndPauses()
    {
        while (TakeEndedPause() is { } ended)
        {
            if (ended.HasChanged())
            {
                Enqueue(ended.Refresh);
            }
        }
    }

    private Pause? TakeEndedPause()
    {
        lock (pauses)
        {
            if (!pauses.TryPeek(out var first))
            {
                return null;
            }

            var rest = MinRefreshInterval - time.GetElapsedTime(first.Since);
            if (rest <= TimeSpan.Zero)
            {
                return pauses.Dequeue();
            }

            pauseTimer.Change(rest, Timeout.InfiniteTimeSpan);
            return null;
        }
    }

    private void StartRunner()
    {
        // Never counts a runner that doesn't start: one that is about to end would then leave what waits to it.
        var current = Volatile.Read(ref runners);
        while (true)
        {
            if (current >= MaxRunners)
            {
                return;
            }

            var seen = Interlocked.CompareExchange(ref runners, current + 1, current);
            if (seen == current)
            {
                break;
            }

            current = seen;
        }

        ThreadPool.UnsafeQueueUserWorkItem(
            static scheduler => _ = scheduler.RunAsync(),
            this,
            preferLocal: false
        );
    }

    private async Task RunAsync()
    {
        while (waiting.TryDequeue(out var next))
        {
            await unfinished.WaitAsync();
            var refresh = Start(next);
            if (refresh.IsCompletedSuccessfully)
            {
                unfinished.Release();
            }
            else
            {
                _ = FinishAsync(refresh);
            }

            // Lets what waits for a thread go first.
            await Task.Yield();
        }

        Interlocked.Decrement(ref runners);
        if (!waiting.IsEmpty)
        {
            StartRunner();
        }
    }

    private async Task FinishAsync(Task refresh)
    {
        try
        {
            await refresh;
        }
        catch (Exception e)
        {
            RefreshFailed(logger, e);
        }
        finally
        {
            unfinished.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed to refresh")]
    private static partial void RefreshFailed(ILogger logger, Exception exception);

    /// <summary>Refreshes a page in its own execution context, which has its language.</summary>
    protected sealed record Refresh(Func<Task> Action, ExecutionContext? Context);

    private sealed record Pause(long Since, Func<bool> HasChanged, Refresh Refresh);
}
