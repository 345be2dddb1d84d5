using System.Collections.Concurrent;
using System.Globalization;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Workbench.App.Live;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>Tests that the refreshes of many pages leave threads to those who write.</summary>
public sealed class RefreshSchedulerTests : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider clock = new();
    private readonly RefreshScheduler scheduler;

    public RefreshSchedulerTests() => scheduler = new(clock, NullLogger<RefreshScheduler>.Instance);

    public void Dispose() => scheduler.Dispose();

    [Fact]
    public async Task At_most_half_of_the_processors_refresh_and_the_caller_does_not_wait()
    {
        using var gate = new ManualResetEventSlim();
        var (running, most, done) = (0, 0, 0);
        for (var i = 0; i < 100; i++)
        {
            scheduler.Enqueue(() =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                gate.Wait();
                Interlocked.Decrement(ref running);
                Interlocked.Increment(ref done);
                return Task.CompletedTask;
            });
        }

        done.Should().Be(0, "the refreshes wait for the gate");
        gate.Set();
        await WaitUntilIdleAsync();

        done.Should().Be(100);
        most.Should().BeInRange(1, Math.Max(1, Environment.ProcessorCount / 2));
    }

    [Fact]
    public async Task A_refresh_that_is_added_while_the_last_one_ends_is_not_forgotten()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(RefreshOftenAsync)));

        async Task RefreshOftenAsync()
        {
            for (var i = 0; i < 20_000; i++)
            {
                var shown = new TaskCompletionSource();
                scheduler.Enqueue(() =>
                {
                    shown.SetResult();
                    return Task.CompletedTask;
                });
                await shown.Task.WaitAsync(Timeout);
            }
        }
    }

    [Fact]
    public async Task A_page_that_waits_for_its_data_does_not_hold_up_the_next_one()
    {
        var data = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        scheduler.Enqueue(() => data.Task);
        scheduler.Enqueue(() =>
        {
            second.SetResult();
            return Task.CompletedTask;
        });

        await second.Task.WaitAsync(Timeout);

        scheduler.IsIdle.Should().BeFalse("the first page still waits");
        data.SetResult();
        await WaitUntilIdleAsync();
    }

    [Fact]
    public async Task A_page_that_fails_leaves_the_others_alone()
    {
        var refreshed = 0;
        scheduler.Enqueue(() => throw new InvalidOperationException("Broken"));
        scheduler.Enqueue(() => Task.FromException(new InvalidOperationException("Broken later")));
        scheduler.Enqueue(() =>
        {
            refreshed++;
            return Task.CompletedTask;
        });

        await WaitUntilIdleAsync();

        refreshed.Should().Be(1);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public async Task A_page_refreshes_in_its_own_language(string language)
    {
        CultureInfo.CurrentUICulture = new(language);
        var shown = new TaskCompletionSource<string>();

        scheduler.Enqueue(() =>
        {
            shown.SetResult(CultureInfo.CurrentUICulture.Name);
            return Task.CompletedTask;
        });

        (await shown.Task.WaitAsync(Timeout)).Should().Be(language);
    }

    [Fact]
    public async Task Pages_pause_for_half_a_second_each_and_changed_ones_refresh_after_it()
    {
        var refreshed = new ConcurrentQueue<string>();
        Pause("unchanged", hasChanged: false);
        Pause("first", hasChanged: true);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        Pause("second", hasChanged: true);

        clock.Advance(TimeSpan.FromMilliseconds(199));
        await WaitUntilIdleAsync();
        refreshed.Should().BeEmpty();
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await WaitUntilIdleAsync();
        refreshed.Should().Equal("first");
        clock.Advance(TimeSpan.FromMilliseconds(300));
        await WaitUntilIdleAsync();
        refreshed.Should().Equal("first", "second");

        void Pause(string page, bool hasChanged) =>
            scheduler.PauseAfterRefresh(
                () => hasChanged,
                () =>
                {
                    refreshed.Enqueue(page);
                    return Task.CompletedTask;
                }
            );
    }

    private async Task WaitUntilIdleAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (!scheduler.IsIdle)
        {
            await Task.Delay(1, timeout.Token);
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var before = Volatile.Read(ref most); value > before; before = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, before);
        }
    }
}
