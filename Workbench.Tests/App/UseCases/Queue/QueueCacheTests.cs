using System.Collections.Concurrent;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.Snapshots;
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
    [Theory, OnBothDatabases]
    public async Task Pages_share_one_read_until_a_ticket_changes(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (cache, feed) = (testHost.Get<QueueCache>(), testHost.Get<ChangeFeed>());

        var ofOne = await CountAsync(testHost, () => cache.GetAsync(default).AsTask());
        var ofMany = await CountAsync(
            testHost,
            () =>
            {
                feed.PublishLocally([new(ChangeTopic.Settings, 0)]);
                return Task.WhenAll(
                    Enumerable.Range(0, 50).Select(_ => cache.GetAsync(default).AsTask())
                );
            }
        );
        ofMany.Should().Be(ofOne);

        feed.PublishLocally([new(ChangeTopic.Timer, 1)]);
        (await CountAsync(testHost, () => cache.GetAsync(default).AsTask())).Should().Be(0);
        testHost.Clock.Advance(TimeSpan.FromMinutes(10));
        (await CountAsync(testHost, () => cache.GetAsync(default).AsTask())).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_reads_only_what_it_concerns(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        for (var i = 0; i < 5; i++)
        {
            await testHost.CreateQueuedTicketAsync(customer);
        }

        await ShowAsync(testHost, anna);
        var taken = await testHost.TakeNextAsync(anna);

        var statements = await RecordAsync(testHost, () => ShowAsync(testHost, anna));

        // The ticket, its customer, what was handed back.
        statements.Should().HaveCount(3);
        statements
            .Where(s => s.Text.Contains("\"Tickets\" AS", StringComparison.Ordinal))
            .Should()
            .ContainSingle()
            .Which.Parameters.Should()
            .ContainSingle();
        (await ShowAsync(testHost, anna)).Lines.Should().NotContain(l => l.Number == taken);
    }

    [Fact]
    public async Task The_first_subscriber_of_a_change_reads_fresh_data()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var (cache, feed) = (testHost.Get<QueueCache>(), testHost.Get<ChangeFeed>());
        var customer = await testHost.CreateCustomerAsync();
        await cache.GetAsync(default);
        var reads = new List<Task<QueueSnapshot>>();
        using var first = feed.Subscribe(_ => reads.Add(cache.GetAsync(default).AsTask()));

        await testHost.CreateQueuedTicketAsync(customer);

        (await Task.WhenAll(reads)).Should().ContainSingle().Which.Lines.Should().ContainSingle();
    }

    /// <summary>A page that is told of a change while the queue is read again must not get the queue from before it.</summary>
    [Theory, OnBothDatabases]
    public async Task Nobody_who_was_told_of_a_ticket_misses_it(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (cache, feed) = (testHost.Get<QueueCache>(), testHost.Get<ChangeFeed>());
        var customer = await testHost.CreateCustomerAsync();
        var reads = new ConcurrentBag<Task<bool>>();
        using var pages = feed.Subscribe(changes =>
        {
            foreach (var change in changes.Where(c => c.Topic == ChangeTopic.Ticket))
            {
                for (var i = 0; i < 8; i++)
                {
                    reads.Add(Task.Run(() => ContainsAsync(cache, change.EntityId)));
                }
            }
        });

        for (var i = 0; i < 20; i++)
        {
            await testHost.CreateQueuedTicketAsync(customer);
        }

        (await Task.WhenAll(reads))
            .Should()
            .HaveCountGreaterThanOrEqualTo(160)
            .And.NotContain(false);
    }

    [Fact]
    public async Task Pages_at_different_places_run_few_statements_together()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1_000);
        await AddTicketsAsync(testHost, customer, 1_200);
        var parts = Enumerable.Range(0, 60).Select(i => new QueuePart(i * 20, 18)).ToList();
        foreach (var part in parts)
        {
            await ShowAsync(testHost, anna, part);
        }

        await testHost.TakeNextAsync(anna);

        var statements = await CountAsync(
            testHost,
            async () =>
            {
                foreach (var part in parts)
                {
                    await ShowAsync(testHost, anna, part);
                }
            }
        );
        statements.Should().BeLessThan(10);
    }

    [Fact]
    public async Task A_long_queue_reads_only_the_rows_that_are_shown()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await AddTicketsAsync(testHost, await testHost.CreateCustomerAsync(), 2_000);

        var view = await ShowAsync(testHost, anna, new(0, 40));
        var again = await CountAsync(testHost, () => RowsAsync(testHost, anna, view, new(20, 40)));
        var middle = await CountAsync(
            testHost,
            () => RowsAsync(testHost, anna, view, new(1_000, 40))
        );

        view.Count.Should().Be(2_000);
        (again, middle).Should().Be((0, 1));
        (await RowsAsync(testHost, anna, view, new(1_000, 2)))
            .Select(r => r.Position)
            .Should()
            .Equal(1_001, 1_002);
        (await RowsAsync(testHost, anna, view, new(1_990, 40))).Should().HaveCount(10);
    }

    private static async Task<bool> ContainsAsync(QueueCache cache, int number) =>
        (await cache.GetAsync(default)).Lines.Any(l => l.Number == number);

    private static Task<QueuePageView> ShowAsync(
        TestHost testHost,
        Actor actor,
        QueuePart? part = null
    ) =>
        testHost
            .Get<QueuePageQuery>()
            .RunAsync(actor, QueueFilter.All, part ?? new(0, 40), default);

    private static Task<IReadOnlyList<QueuePageRow>> RowsAsync(
        TestHost testHost,
        Actor actor,
        QueuePageView view,
        QueuePart part
    ) => testHost.Get<QueuePageQuery>().GetRowsAsync(actor, view, part, default);

    /// <summary>Copies one queued ticket, without the commands that would take long.</summary>
    private static async Task AddTicketsAsync(TestHost testHost, int customer, int count)
    {
        var first = await testHost.LoadTicketAsync(
            await testHost.CreateQueuedTicketAsync(customer)
        );
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        db.Tickets.AddRange(
            Enumerable.Range(1, count - 1).Select(i => first with { Number = first.Number + i })
        );
        await db.SaveChangesAsync();
        testHost
            .Get<ChangeFeed>()
            .PublishLocally([new(ChangeTopic.Settings, 0), new(ChangeTopic.Ticket, first.Number)]);
    }

    private static async Task<int> CountAsync(TestHost testHost, Func<Task> action) =>
        (await RecordAsync(testHost, action)).Count;

    private static async Task<IReadOnlyCollection<SqlRecorder.RecordedStatement>> RecordAsync(
        TestHost testHost,
        Func<Task> action
    )
    {
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        await action();
        return [.. recorder.Statements];
    }
}
