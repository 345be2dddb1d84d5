using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Workbench.App.Live;
using Workbench.App.Storage;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>Tests that a write doesn't wait for the pages that it tells of a change.</summary>
public sealed class SubscriberQueueTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_write_does_not_wait_for_a_page_and_the_node_knows_the_change_at_once()
    {
        using var gate = new ManualResetEventSlim();
        var told = new TaskCompletionSource();
        var feed = new ChangeFeed(new(), NullLogger<ChangeFeed>.Instance);
        using var page = feed.Subscribe(_ =>
        {
            gate.Wait(Timeout);
            told.SetResult();
        });

        feed.PublishLocally([new(ChangeTopic.Ticket, 1)]);

        told.Task.IsCompleted.Should().BeFalse("the page is still held up");
        feed.VersionOf(ChangeTopic.Ticket).Should().Be(1);
        gate.Set();
        await told.Task.WaitAsync(Timeout);
    }

    [Fact]
    public async Task Changes_arrive_in_their_order_and_none_is_forgotten()
    {
        const int Count = 20_000;
        var received = new List<int>();
        var last = new TaskCompletionSource();
        var feed = new ChangeFeed(new(), NullLogger<ChangeFeed>.Instance);
        using var page = feed.Subscribe(changes =>
        {
            received.AddRange(changes.Select(c => c.EntityId));
            if (received.Count == Count)
            {
                last.SetResult();
            }
        });

        for (var i = 0; i < Count; i++)
        {
            feed.PublishLocally([new(ChangeTopic.Ticket, i)]);
        }

        await last.Task.WaitAsync(Timeout);
        received.Should().Equal(Enumerable.Range(0, Count));
    }
}
