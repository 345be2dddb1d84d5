using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Live.Presence;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live.Presence;

/// <summary>Tests who is on which ticket, with a fake clock.</summary>
public sealed class PresenceTrackerTests : IDisposable
{
    private static readonly Actor Anna = new(1, "Anna", Roles.Technician);
    private static readonly Actor Jonas = new(2, "Jonas", Roles.Technician);

    private readonly FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch);
    private readonly ChangeFeed feed = new(
        new ImmediateSubscriberQueue(),
        NullLogger<ChangeFeed>.Instance
    );
    private readonly List<Change> changes = [];
    private readonly List<int> changedTickets = [];
    private readonly PresenceTracker tracker;

    public PresenceTrackerTests()
    {
        tracker = new(feed, clock);
        tracker.LocalPresenceChanged += (_, e) => changedTickets.Add(e.TicketNumber);
        feed.Subscribe(changes.AddRange);
    }

    public void Dispose() => tracker.Dispose();

    [Fact]
    public void A_person_is_present_for_others_until_they_leave()
    {
        var handle = tracker.Enter(412, Anna);

        GetOthers(Jonas).Should().Equal(new PresentPerson(1, "Anna", false));
        GetOthers(Anna).Should().BeEmpty("one's own windows don't count");
        tracker.OthersOn(413, Jonas.Id).Should().BeEmpty();
        handle.Dispose();
        handle.Dispose();
        GetOthers(Jonas).Should().BeEmpty();
        changes.Should().Equal(PresenceChange(412), PresenceChange(412));
        changedTickets.Should().Equal(412, 412);
    }

    [Fact]
    public void A_person_with_two_windows_is_listed_once_until_both_are_closed()
    {
        var first = tracker.Enter(412, Anna);
        using var second = tracker.Enter(412, Anna);
        GetOthers(Jonas).Should().ContainSingle();

        first.Dispose();

        GetOthers(Jonas).Should().ContainSingle();
        changes.Should().ContainSingle("nothing changed for anybody");
    }

    [Fact]
    public void Typing_is_published_once_and_expires_after_five_seconds()
    {
        using var handle = tracker.Enter(412, Anna);
        changes.Clear();
        for (var second = 0; second < 8; second += 2)
        {
            handle.ReportTyping();
            clock.Advance(TimeSpan.FromSeconds(2));
        }

        GetOthers(Jonas).Single().IsTyping.Should().BeTrue();
        changes.Should().ContainSingle("continued typing is one change");
        clock.Advance(TimeSpan.FromSeconds(3));
        GetOthers(Jonas).Single().IsTyping.Should().BeFalse();
        changes.Should().HaveCount(2);
    }

    [Fact]
    public void Sending_ends_typing()
    {
        using var handle = tracker.Enter(412, Anna);
        handle.ReportTyping();

        handle.StopTyping();

        GetOthers(Jonas).Single().IsTyping.Should().BeFalse();
    }

    [Fact]
    public void A_window_without_connection_counts_again_when_it_is_back()
    {
        using var handle = tracker.Enter(412, Anna);

        handle.SetConnected(false);
        GetOthers(Jonas).Should().BeEmpty();
        handle.SetConnected(true);

        GetOthers(Jonas).Should().ContainSingle();
    }

    [Fact]
    public void A_message_of_another_node_replaces_its_previous_one()
    {
        using var here = tracker.Enter(412, Anna);
        changes.Clear();
        tracker.ReceiveFrom("other", 412, [new(2, "Jonas", false), new(1, "Anna", true)]);

        GetOthers(Jonas).Should().Equal(new PresentPerson(1, "Anna", true));
        GetOthers(Anna).Should().Equal(new PresentPerson(2, "Jonas", false));
        tracker.ReceiveFrom("other", 412, [new(2, "Jonas", false)]);
        GetOthers(Jonas).Should().Equal(new PresentPerson(1, "Anna", false));
        tracker.ReceiveFrom("other", 412, []);
        GetOthers(Anna).Should().BeEmpty();
        changedTickets.Should().Equal(412);
        tracker
            .LocalPeopleOn(412)
            .Should()
            .ContainSingle("people of other nodes are not passed on");
    }

    [Fact]
    public void A_silent_node_expires_and_a_repeating_node_does_not()
    {
        tracker.ReceiveFrom("dead", 412, [new(2, "Jonas", true)]);
        tracker.ReceiveFrom("alive", 412, [new(1, "Anna", false)]);
        for (var round = 0; round < 3; round++)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            tracker.ReceiveFrom("alive", 412, [new(1, "Anna", false)]);
        }

        tracker.OthersOn(412, 0).Should().Equal(new PresentPerson(1, "Anna", false));
        changes.Should().HaveCount(3, "two arrived, one left; repeating changes nothing");
        tracker.RemoveNode("alive");
        tracker.OthersOn(412, 0).Should().BeEmpty();
    }

    [Fact]
    public void No_timer_runs_while_nobody_is_present()
    {
        tracker.Enter(412, Anna).Dispose();
        changes.Clear();

        clock.Advance(TimeSpan.FromHours(1));

        changes.Should().BeEmpty();
        tracker.LocalTickets().Should().BeEmpty();
    }

    [Fact]
    public async Task Many_simultaneous_visits_leave_nobody_behind()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i =>
                    Task.Run(() =>
                    {
                        for (var round = 0; round < 200; round++)
                        {
                            using var handle = tracker.Enter(
                                round % 3,
                                new(i, $"P{i}", Roles.Technician)
                            );
                            handle.ReportTyping();
                        }
                    })
                )
        );

        Enumerable.Range(0, 3).SelectMany(t => tracker.OthersOn(t, -1)).Should().BeEmpty();
    }

    private IReadOnlyList<PresentPerson> GetOthers(Actor person) =>
        tracker.OthersOn(412, person.Id);

    private static Change PresenceChange(int ticket) => new(ChangeTopic.Presence, ticket);
}
