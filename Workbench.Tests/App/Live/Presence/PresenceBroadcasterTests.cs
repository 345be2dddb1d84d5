using System.Diagnostics;
using System.Text;
using FluentAssertions;
using Workbench.App.Live;
using Workbench.App.Live.Presence;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live.Presence;

/// <summary>Tests that nodes tell each other who is on which ticket.</summary>
public sealed class PresenceBroadcasterTests
{
    private static readonly Actor Anna = new(1, "Åsa \"<b>\" 日本", Roles.Technician);

    [Fact]
    public async Task Presence_and_typing_on_one_node_are_seen_on_another()
    {
        Assert.SkipUnless(
            PostgreSqlServer.IsInstalled,
            "PostgreSQL is not installed: run ./test.sh"
        );
        await using var here = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var there = here.CreateSecondNode();
        var tracker = there.Get<PresenceTracker>();
        using var earlier = here.Get<PresenceTracker>().Enter(411, Anna);
        var messenger = await StartAsync(here);
        var other = await StartAsync(there);
        await WaitUntilAsync(
            () => tracker.OthersOn(411, 0).Count == 1,
            "a node repeats who was there before",
            15
        );

        var handle = here.Get<PresenceTracker>().Enter(412, Anna);
        await WaitUntilAsync(() => tracker.OthersOn(412, 0) is [{ IsTyping: false }], "came");
        tracker.OthersOn(412, 0).Single().Name.Should().Be(Anna.Name);
        handle.ReportTyping();
        await WaitUntilAsync(() => tracker.OthersOn(412, 0) is [{ IsTyping: true }], "writes");
        handle.StopTyping();
        await WaitUntilAsync(() => tracker.OthersOn(412, 0) is [{ IsTyping: false }], "stopped");
        handle.Dispose();
        await WaitUntilAsync(() => tracker.OthersOn(412, 0).Count == 0, "left");
        tracker.OthersOn(411, 0).Should().ContainSingle();
        tracker.LocalPeopleOn(411).Should().BeEmpty();

        await messenger.StopAsync(default);
        await WaitUntilAsync(
            () => tracker.OthersOn(411, 0).Count == 0,
            "a node that stops says so"
        );
        await other.StopAsync(default);
    }

    [Fact]
    public void A_message_contains_as_many_people_as_fit()
    {
        var people = Enumerable
            .Range(1, 200)
            .Select(i => new PresentPerson(i, new('å', 100), true));

        var text = new PresenceMessage("node", 412, [.. people]).Serialize();

        Encoding.UTF8.GetByteCount(text).Should().BeLessThan(8_000);
        PresenceMessage.Parse(text)!.People.Should().HaveCountGreaterThan(20);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"Node\":\"n\",\"TicketNumber\":1,\"People\":[null]}")]
    [InlineData("{\"Node\":\"n\",\"TicketNumber\":\"x\",\"People\":[]}")]
    public void An_invalid_message_is_ignored(string text) =>
        PresenceMessage.Parse(text).Should().BeNull();

    private static async Task<NodeMessenger> StartAsync(TestHost testHost)
    {
        var messenger = testHost
            .Get<IEnumerable<IHostedService>>()
            .OfType<NodeMessenger>()
            .Should()
            .ContainSingle()
            .Which;
        await messenger.StartAsync(default);
        // Until it listens, what is said passes by.
        await Task.Delay(500);
        return messenger;
    }

    private static async Task WaitUntilAsync(Func<bool> condition, string what, int seconds = 3)
    {
        var since = Stopwatch.GetTimestamp();
        while (!condition() && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(seconds))
        {
            await Task.Delay(20);
        }

        condition().Should().BeTrue(what);
    }
}
