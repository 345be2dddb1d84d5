using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Jobs;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Jobs;

[Rule("N3")]
public sealed class ResetJobMonitorTests
{
    [Fact]
    public async Task A_reset_job_that_did_not_run_for_26_hours_is_overdue()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var watch = new ResetJobMonitor(
            testHost.Get<IDbContextFactory<WorkbenchDb>>(),
            testHost.Clock
        );
        var begun = testHost.Clock.GetUtcNow().UtcDateTime;
        testHost.Clock.Advance(ResetJobMonitor.OverdueAfter);
        (await watch.OverdueSinceAsync(default)).Should().BeNull();

        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        (await watch.OverdueSinceAsync(default)).Should().Be(begun);

        await testHost.RunResetsJobAsync();
        (await watch.OverdueSinceAsync(default)).Should().BeNull();
        var ended = testHost.Clock.GetUtcNow().UtcDateTime;
        testHost.Clock.Advance(ResetJobMonitor.OverdueAfter + TimeSpan.FromMinutes(1));
        (await watch.OverdueSinceAsync(default)).Should().Be(ended);
    }

    [Fact]
    public async Task A_failed_run_of_the_reset_job_does_not_count()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var watch = new ResetJobMonitor(
            testHost.Get<IDbContextFactory<WorkbenchDb>>(),
            testHost.Clock
        );
        testHost.Clock.Advance(ResetJobMonitor.OverdueAfter + TimeSpan.FromMinutes(1));
        var runs = new JobRunner(
            testHost.Get<CommandExecutor>(),
            testHost.Get<StorageSettings>(),
            testHost.Clock
        );

        var breaking = () =>
            runs.RunAsync(
                ResetsJob.Id,
                _ => throw new InvalidOperationException("broke off"),
                default
            );

        await breaking.Should().ThrowAsync<InvalidOperationException>();
        (await watch.OverdueSinceAsync(default)).Should().NotBeNull();
    }
}
