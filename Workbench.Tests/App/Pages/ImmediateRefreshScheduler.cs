using Microsoft.Extensions.Logging.Abstractions;
using Workbench.App.Live;

namespace Workbench.Tests.Pages;

/// <summary>
/// Refreshes a page as soon as a change is published, on the thread of the publisher: a test of a page then knows when the page
/// shows the change. The turns of many pages are tested with the real scheduler.
/// </summary>
internal sealed class ImmediateRefreshScheduler()
    : RefreshScheduler(NullLogger<RefreshScheduler>.Instance)
{
    public override void Enqueue(Func<Task> refresh) => _ = refresh();
}
