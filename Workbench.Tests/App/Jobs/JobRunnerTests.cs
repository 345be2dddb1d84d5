using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Jobs;
using Workbench.App.Storage.Rows;
using Workbench.Tests.UseCases.Accounts;
using Xunit;
using static Workbench.Tests.UseCases.Accounts.AccountsTestHost;

namespace Workbench.Tests.Jobs;

public sealed class JobRunnerTests : IAsyncLifetime
{
    private readonly AccountsTestHost house = new();

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_run_is_stored_with_its_result()
    {
        var ran = await house
            .Get<JobRunner>()
            .RunAsync(
                "sweep",
                _ =>
                {
                    CultureInfo.CurrentCulture.Should().Be(CultureInfo.InvariantCulture);
                    house.Clock.Advance(TimeSpan.FromSeconds(3));
                    return Task.FromResult(new JobResult(4, 1));
                },
                TestToken
            );

        ran.Should().BeTrue();
        var row = (await RowsAsync()).Single();
        (row.Job, row.DoneCount, row.FailedCount, row.Error).Should().Be(("sweep", 4, 1, null));
        (row.EndedAt - row.StartedAt).Should().Be(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_running_job_is_not_started_twice_and_another_job_is()
    {
        var runs = house.Get<JobRunner>();
        bool? again = null;
        bool? other = null;

        await runs.RunAsync(
            "sweep",
            async ct =>
            {
                again = await runs.RunAsync("sweep", DoNothingAsync, ct);
                other = await runs.RunAsync("other", DoNothingAsync, ct);
                return new(0, 0);
            },
            TestToken
        );

        (again, other).Should().Be((false, true));
        (await runs.RunAsync("sweep", DoNothingAsync, TestToken)).Should().BeTrue("it has ended");
    }

    [Fact]
    public async Task A_failure_is_stored_and_rethrown_for_the_retry()
    {
        var runs = house.Get<JobRunner>();

        var failing = () =>
            runs.RunAsync("sweep", _ => throw new InvalidOperationException("no disk"), TestToken);

        await failing.Should().ThrowAsync<InvalidOperationException>();
        var row = (await RowsAsync()).Single();
        row.Error.Should().Contain("no disk");
        row.EndedAt.Should().NotBeNull();
        (await runs.RunAsync("sweep", DoNothingAsync, TestToken)).Should().BeTrue();
    }

    [Fact]
    public async Task A_run_of_a_dead_process_is_marked_as_abandoned()
    {
        var runs = house.Get<JobRunner>();
        var next = () =>
            runs.RunAsync(
                "sweep",
                async ct =>
                {
                    house.Clock.Advance(TimeSpan.FromMinutes(1));
                    var settings = house.Get<Workbench.App.Settings.StorageSettings>();
                    var restarted = new JobRunner(
                        house.Get<Workbench.App.Commands.CommandExecutor>(),
                        settings,
                        house.Clock
                    );
                    (await restarted.RunAsync("sweep", DoNothingAsync, ct)).Should().BeTrue();
                    return new(0, 0);
                },
                TestToken
            );

        await next();

        (await RowsAsync()).Should().HaveCount(2).And.OnlyContain(r => r.EndedAt != null);
    }

    private static Task<JobResult> DoNothingAsync(CancellationToken ct) =>
        Task.FromResult(new JobResult(0, 0));

    private async Task<List<JobRunRow>> RowsAsync()
    {
        await using var db = house.CreateDbContext();
        return await db.JobRuns.AsNoTracking().ToListAsync(TestToken);
    }
}
