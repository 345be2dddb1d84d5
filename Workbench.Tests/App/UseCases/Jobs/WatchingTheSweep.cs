using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Hosting.Settings;
using Workbench.App.Jobs;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Jobs;

[Rule("N3")]
public sealed class WatchingTheSweep
{
    [Fact]
    public async Task A_sweep_that_stays_away_for_26_hours_is_overdue()
    {
        await using var house = await House.OpenAsync(StorageProvider.Sqlite);
        var watch = new ResetJobMonitor(house.Get<IDbContextFactory<WorkbenchDb>>(), house.Clock);
        var begun = house.Clock.GetUtcNow().UtcDateTime;
        house.Clock.Advance(ResetJobMonitor.OverdueAfter);
        (await watch.OverdueSinceAsync(default)).Should().BeNull();

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        (await watch.OverdueSinceAsync(default)).Should().Be(begun);

        await house.SweepAsync();
        (await watch.OverdueSinceAsync(default)).Should().BeNull();
        var ended = house.Clock.GetUtcNow().UtcDateTime;
        house.Clock.Advance(ResetJobMonitor.OverdueAfter + TimeSpan.FromMinutes(1));
        (await watch.OverdueSinceAsync(default)).Should().Be(ended);
    }

    [Fact]
    public async Task A_sweep_that_broke_off_does_not_count()
    {
        await using var house = await House.OpenAsync(StorageProvider.Sqlite);
        var watch = new ResetJobMonitor(house.Get<IDbContextFactory<WorkbenchDb>>(), house.Clock);
        house.Clock.Advance(ResetJobMonitor.OverdueAfter + TimeSpan.FromMinutes(1));
        var runs = new JobRunner(house.Get<CommandExecutor>(), house.Get<StorageSettings>(), house.Clock);

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
