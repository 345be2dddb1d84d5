using System.Collections.Concurrent;

namespace Workbench.App.Live;

/// <summary>
/// Refreshes the open pages of this node one after the other, each in the execution context of its page. A change that a
/// thousand pages show would otherwise take all threads, and the next write would wait for the pages. Half of the processors
/// start refreshes. A page that waits for its database doesn't hold up the next one; only so many may wait at a time.
/// </summary>
public partial class RefreshScheduler(ILogger<RefreshScheduler> logger) : IDisposable
{
    private const int MaxUnfinished = 32;

    private static readonly int MaxRunners = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly ConcurrentQueue<Refresh> waiting = new();
    private readonly SemaphoreSlim unfinished = new(MaxUnfinished, MaxUnfinished);
    private int runners;

    /// <summary>Whether no refresh waits or runs.</summary>
    public bool IsIdle =>
        waiting.IsEmpty
        && Volatile.Read(ref runners) == 0
        && unfinished.CurrentCount == MaxUnfinished;

    /// <summary>Adds a refresh behind those that already wait. Returns at once.</summary>
    public virtual void Enqueue(Func<Task> refresh)
    {
        waiting.Enqueue(new(refresh, ExecutionContext.Capture()));
        StartRunner();
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
            unfinished.Dispose();
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

    private static Task Start(Refresh next)
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

    private sealed record Refresh(Func<Task> Action, ExecutionContext? Context);
}
