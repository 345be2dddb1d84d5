using FluentAssertions;
using Workbench.App.Features.Queue;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Queue;

[Rule("K4")]
public sealed class QueueCacheTests
{
    [Fact]
    public async Task Concurrent_readers_share_one_query_until_the_queue_changes()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var (cache, feed) = (testHost.Get<QueueCache>(), testHost.Get<ChangeFeed>());
        var read = 0;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => cache.GetAsync(ReadAsync, default)));
        feed.PublishLocally([new(ChangeTopic.Timer, 1)]);
        await cache.GetAsync(ReadAsync, default);
        read.Should().Be(1);

        feed.PublishLocally([new(ChangeTopic.Ticket, 1)]);
        await cache.GetAsync(ReadAsync, default);
        read.Should().Be(2);
        testHost.Clock.Advance(TimeSpan.FromSeconds(6));
        await cache.GetAsync(ReadAsync, default);
        read.Should().Be(3);

        async Task<QueueView> ReadAsync(CancellationToken ct)
        {
            await Task.Yield();
            Interlocked.Increment(ref read);
            return QueueView.Empty;
        }
    }

    [Fact]
    public async Task A_change_during_a_query_causes_another_query()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var (cache, feed) = (testHost.Get<QueueCache>(), testHost.Get<ChangeFeed>());
        var read = 0;
        await cache.GetAsync(ReadAsync, default);

        await cache.GetAsync(ReadAsync, default);

        read.Should().Be(2);

        Task<QueueView> ReadAsync(CancellationToken ct)
        {
            if (++read == 1)
            {
                feed.PublishLocally([new(ChangeTopic.Account, 1)]);
            }

            return Task.FromResult(QueueView.Empty);
        }
    }

    [Fact]
    public async Task The_first_subscriber_of_a_change_reads_fresh_data()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var (cache, feed) = (testHost.Get<QueueCache>(), testHost.Get<ChangeFeed>());
        var read = 0;
        await cache.GetAsync(ReadAsync, default);
        var answer = Task.FromResult(QueueView.Empty);
        using var first = feed.Subscribe(_ => answer = cache.GetAsync(ReadAsync, default));

        feed.PublishLocally([new(ChangeTopic.Ticket, 1)]);
        await answer;

        read.Should().Be(2);

        Task<QueueView> ReadAsync(CancellationToken ct)
        {
            read++;
            return Task.FromResult(QueueView.Empty);
        }
    }
}
