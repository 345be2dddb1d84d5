using System.Collections.Concurrent;
using System.Diagnostics;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>Tests how changes are published: to pages of this node at once, to another node within two seconds.</summary>
public sealed class ChangeFeedTests
{
    [Theory, OnBothDatabases]
    public async Task A_subscriber_receives_a_committed_change_once_until_it_unsubscribes(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var received = new ConcurrentQueue<Change>();
        var stored = true;
        var subscription = testHost
            .Get<ChangeFeed>()
            .Subscribe(changes =>
            {
                foreach (var change in changes)
                {
                    using var db = testHost.CreateDbContext();
                    stored &= db.Tickets.Any(t => t.Number == change.EntityId);
                    received.Enqueue(change);
                }
            });

        var number = await testHost.CreateQueuedTicketAsync(customer);
        subscription.Dispose();
        await testHost.CreateQueuedTicketAsync(customer);

        received.Should().Equal(new Change(ChangeTopic.Ticket, number));
        stored.Should().BeTrue("changes are published after the commit");
        testHost.Get<ChangeFeed>().SubscriberCount.Should().Be(0);
    }

    [Fact]
    public async Task What_pages_share_is_told_of_a_change_before_any_page()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var feed = testHost.Get<ChangeFeed>();
        var told = new List<string>();
        using var page = feed.Subscribe(_ => told.Add("page"));
        using (feed.SubscribeCache(_ => told.Add($"cache {feed.VersionOf(ChangeTopic.Ticket)}")))
        {
            feed.PublishLocally([new(ChangeTopic.Ticket, 1)]);
        }

        feed.PublishLocally([new(ChangeTopic.Ticket, 1)]);

        told.Should().Equal("cache 0", "page", "page");
    }

    [Theory, OnBothDatabases]
    public async Task A_failing_subscriber_affects_neither_the_command_nor_other_subscribers(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var received = 0;
        var feed = testHost.Get<ChangeFeed>();
        using var broken = feed.Subscribe(_ => throw new InvalidOperationException("A page"));
        using var working = feed.Subscribe(_ => received++);

        var number = await testHost.CreateQueuedTicketAsync(customer);

        received.Should().Be(1);
        (await testHost.LoadTicketAsync(number)).Number.Should().Be(number);
    }

    [Theory, OnBothDatabases]
    public async Task Audit_and_change_rows_are_written_in_the_same_transaction(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();

        var number = await testHost.CreateQueuedTicketAsync(customer);

        await using var db = testHost.CreateDbContext();
        var changes = await db.Changes.Where(c => c.Topic == ChangeTopic.Ticket).ToListAsync();
        if (provider == StorageProvider.Sqlite)
        {
            changes.Should().BeEmpty("no other node reads them");
        }
        else
        {
            var change = changes.Should().ContainSingle().Which;
            change.EntityId.Should().Be(number);
            change.NodeId.Should().Be(testHost.Get<ChangeFeed>().NodeId);
        }

        var audit = await db.AuditRows.SingleAsync(a => a.Command == "SubmitTicket");
        audit.Subject.Should().Be($"customer {customer}");
        (await db.Operations.CountAsync(o => o.Id == audit.OperationId)).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_failed_command_leaves_no_audit_no_change_row_and_publishes_nothing(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var before = await testHost.CountRowsAsync();
        var received = 0;
        using var subscription = testHost.Get<ChangeFeed>().Subscribe(_ => received++);

        var run = () =>
            testHost
                .Get<CommandExecutor>()
                .RunAsync<Outcome<Unit>>(
                    new(Actor.Program, "Test", Roles.Administrator, "test", Guid.NewGuid()),
                    async (context, ct) =>
                    {
                        await context.NextNumberAsync("Test", ct);
                        context.Db.Packages.Add(new("Half", 1, 1));
                        await context.Db.SaveChangesAsync(ct);
                        context.RecordChange(ChangeTopic.Account, customer);
                        throw new InvalidOperationException("A bug");
                    },
                    default
                );

        await run.Should().ThrowAsync<InvalidOperationException>().WithMessage("A bug");
        (await testHost.CountRowsAsync()).Should().Equal(before);
        received.Should().Be(0);
    }

    [Fact]
    public async Task Changes_of_one_node_reach_another_within_two_seconds()
    {
        Assert.SkipUnless(
            PostgreSqlServer.IsInstalled,
            "PostgreSQL is not installed: run ./test.sh"
        );
        await using var here = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var there = here.CreateSecondNode();
        var customer = await here.CreateCustomerAsync();
        var messengers = new[] { here, there }
            .SelectMany(h => h.Get<IEnumerable<IHostedService>>())
            .OfType<NodeMessenger>()
            .ToList();
        messengers.Should().HaveCount(2);
        var receivedHere = new ConcurrentQueue<Change>();
        var receivedThere = new ConcurrentQueue<Change>();
        using var own = here.Get<ChangeFeed>().Subscribe(c => AddAll(receivedHere, c));
        using var other = there.Get<ChangeFeed>().Subscribe(c => AddAll(receivedThere, c));
        foreach (var messenger in messengers)
        {
            await messenger.StartAsync(default);
        }

        for (var round = 0; round < 3; round++)
        {
            // Waits longer than the poll interval, so that only the notification can explain a fast result.
            await Task.Delay(TimeSpan.FromMilliseconds(700));
            var since = Stopwatch.GetTimestamp();
            var number = await here.CreateQueuedTicketAsync(customer);
            while (
                !receivedThere.Contains(new(ChangeTopic.Ticket, number))
                && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(2)
            )
            {
                await Task.Delay(10);
            }

            receivedThere.Should().Contain(new Change(ChangeTopic.Ticket, number));
            receivedHere
                .Where(c => c == new Change(ChangeTopic.Ticket, number))
                .Should()
                .ContainSingle("a node doesn't publish its own changes twice");
        }

        foreach (var messenger in messengers)
        {
            await messenger.StopAsync(default);
        }
    }

    [Fact]
    public async Task Changes_reach_another_node_once_however_long_their_transaction_takes()
    {
        Assert.SkipUnless(
            PostgreSqlServer.IsInstalled,
            "PostgreSQL is not installed: run ./test.sh"
        );
        await using var here = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var there = here.CreateSecondNode();
        var customer = await here.CreateCustomerAsync();
        var received = new ConcurrentQueue<Change>();
        using var other = there.Get<ChangeFeed>().Subscribe(c => AddAll(received, c));
        var messenger = there.Get<IEnumerable<IHostedService>>().OfType<NodeMessenger>().Single();
        await messenger.StartAsync(default);
        await using var slow = here.CreateDbContext();
        slow.AllowsWrites = true;
        await using var transaction = await slow.Database.BeginTransactionAsync(
            TestContext.Current.CancellationToken
        );
        var changedAt = here.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(1);
        slow.Changes.Add(new ChangeRow(0, ChangeTopic.Ticket, 4711, "slow", changedAt));
        await slow.SaveChangesAsync(TestContext.Current.CancellationToken);
        var slowChange = new Change(ChangeTopic.Ticket, 4711);

        var quickChange = new Change(
            ChangeTopic.Ticket,
            await here.CreateQueuedTicketAsync(customer)
        );
        await ExpectAsync(quickChange);
        received.Should().NotContain(slowChange, "it is not committed yet");
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        await ExpectAsync(slowChange);
        var lastChange = new Change(
            ChangeTopic.Ticket,
            await here.CreateQueuedTicketAsync(customer)
        );
        await ExpectAsync(lastChange);

        foreach (var expected in new[] { quickChange, slowChange, lastChange })
        {
            received
                .Where(c => c == expected)
                .Should()
                .ContainSingle("a node publishes each change once");
        }

        await messenger.StopAsync(default);

        async Task ExpectAsync(Change expected)
        {
            await using var db = here.CreateDbContext();
            db.AllowsWrites = true;
            await db.Database.ExecuteSqlRawAsync("NOTIFY workbench_changes");
            var since = Stopwatch.GetTimestamp();
            while (
                !received.Contains(expected)
                && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(20)
            )
            {
                await Task.Delay(10);
            }

            received.Should().Contain(expected);
        }
    }

    private static void AddAll(
        ConcurrentQueue<Change> received,
        IReadOnlyCollection<Change> changes
    )
    {
        foreach (var change in changes)
        {
            received.Enqueue(change);
        }
    }
}
