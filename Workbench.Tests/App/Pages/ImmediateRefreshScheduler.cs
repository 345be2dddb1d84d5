using Microsoft.Extensions.Logging.Abstractions;
using Workbench.App.Live;

namespace Workbench.Tests.Pages;

/// <summary>
/// Refreshes a page as soon as a change is published, on the thread of the publisher: a test of a page then knows when the page
/// shows the change. The turns of many pages are tested with the real scheduler.
/// </summary>
internal sealed class ImmediateRefreshScheduler(TimeProvider time)
    : RefreshScheduler(time, NullLogger<RefreshScheduler>.Instance)
{
    private int running;

    public override bool IsIdle => Volatile.Read(ref running) == 0;

    protected override void Enqueue(Refresh refresh)
    {
        Interlocked.Increment(ref running);
        _ = RunAsync(refresh);
    }

    private async Task RunAsync(Refresh refresh)
    {
        try
        {
            await Start(refresh);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }
}
