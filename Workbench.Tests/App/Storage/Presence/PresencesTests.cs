using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Workbench.App.Storage;
using Workbench.App.Storage.Presence;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Storage.Presence;

/// <summary>Who is on which ticket, on a clock that the test turns.</summary>
public sealed class PresencesTests : IDisposable
{
    private static readonly Actor Anna = new(1, "Anna", Roles.Technician);
    private static readonly Actor Jonas = new(2, "Jonas", Roles.Technician);

    private readonly FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch);
    private readonly ChangeFeed feed = new(NullLogger<ChangeFeed>.Instance);
    private readonly List<Change> news = [];
    private readonly List<int> moved = [];
    private readonly PresenceTracker presences;

    public PresencesTests()
    {
        presences = new(feed, clock);
        presences.LocalPresenceChanged += (_, e) => moved.Add(e.TicketNumber);
        feed.Subscribe(news.AddRange);
    }

    public void Dispose() => presences.Dispose();

    [Fact]
    public void Whoever_enters_is_there_for_the_others_until_they_leave()
    {
        var handle = presences.Enter(412, Anna);

        Others(Jonas).Should().Equal(new PresentPerson(1, "Anna", false));
        Others(Anna).Should().BeEmpty("one's own windows don't count");
        presences.OthersOn(413, Jonas.Id).Should().BeEmpty();
        handle.Dispose();
        handle.Dispose();
        Others(Jonas).Should().BeEmpty();
        news.Should().Equal(Presence(412), Presence(412));
        moved.Should().Equal(412, 412);
    }

    [Fact]
    public void A_person_with_two_windows_is_there_once_and_until_both_are_closed()
    {
        var first = presences.Enter(412, Anna);
        using var second = presences.Enter(412, Anna);
        Others(Jonas).Should().ContainSingle();

        first.Dispose();

        Others(Jonas).Should().ContainSingle();
        news.Should().ContainSingle("nothing changed for anybody");
    }

    [Fact]
    public void Writing_is_told_once_and_fades_five_seconds_after_the_last_word_of_it()
    {
        using var handle = presences.Enter(412, Anna);
        news.Clear();
        for (var second = 0; second < 8; second += 2)
        {
            handle.ReportTyping();
            clock.Advance(TimeSpan.FromSeconds(2));
        }

        Others(Jonas).Single().IsTyping.Should().BeTrue();
        news.Should().ContainSingle("it is one writing");
        clock.Advance(TimeSpan.FromSeconds(3));
        Others(Jonas).Single().IsTyping.Should().BeFalse();
        news.Should().HaveCount(2);
    }

    [Fact]
    public void What_is_sent_is_not_being_written_any_more()
    {
        using var handle = presences.Enter(412, Anna);
        handle.ReportTyping();

        handle.StopTyping();

        Others(Jonas).Single().IsTyping.Should().BeFalse();
    }

    [Fact]
    public void A_window_without_connection_counts_again_when_it_is_back()
    {
        using var handle = presences.Enter(412, Anna);

        handle.SetConnected(false);
        Others(Jonas).Should().BeEmpty();
        handle.SetConnected(true);

        Others(Jonas).Should().ContainSingle();
    }

    [Fact]
    public void What_another_node_says_stands_in_place_of_what_it_said_before()
    {
        using var here = presences.Enter(412, Anna);
        news.Clear();
        presences.ReceiveFrom("other", 412, [new(2, "Jonas", false), new(1, "Anna", true)]);

        Others(Jonas).Should().Equal(new PresentPerson(1, "Anna", true));
        Others(Anna).Should().Equal(new PresentPerson(2, "Jonas", false));
        presences.ReceiveFrom("other", 412, [new(2, "Jonas", false)]);
        Others(Jonas).Should().Equal(new PresentPerson(1, "Anna", false));
        presences.ReceiveFrom("other", 412, []);
        Others(Anna).Should().BeEmpty();
        moved.Should().Equal(412);
        presences.LocalPeopleOn(412).Should().ContainSingle("others' people are not told on");
    }

    [Fact]
    public void A_node_that_falls_silent_leaves_nobody_behind_and_one_that_repeats_itself_does()
    {
        presences.ReceiveFrom("dead", 412, [new(2, "Jonas", true)]);
        presences.ReceiveFrom("alive", 412, [new(1, "Anna", false)]);
        for (var beat = 0; beat < 3; beat++)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            presences.ReceiveFrom("alive", 412, [new(1, "Anna", false)]);
        }

        presences.OthersOn(412, 0).Should().Equal(new PresentPerson(1, "Anna", false));
        news.Should().HaveCount(3, "two came, one went; repeating is no news");
        presences.RemoveNode("alive");
        presences.OthersOn(412, 0).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_looked_after_while_nobody_is_there()
    {
        presences.Enter(412, Anna).Dispose();
        news.Clear();

        clock.Advance(TimeSpan.FromHours(1));

        news.Should().BeEmpty();
        presences.LocalTickets().Should().BeEmpty();
    }

    [Fact]
    public async Task Many_come_and_go_at_once_and_nobody_stays()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i =>
                    Task.Run(() =>
                    {
                        for (var round = 0; round < 200; round++)
                        {
                            using var handle = presences.Enter(
                                round % 3,
                                new(i, $"P{i}", Roles.Technician)
                            );
                            handle.ReportTyping();
                        }
                    })
                )
        );

        Enumerable.Range(0, 3).SelectMany(t => presences.OthersOn(t, -1)).Should().BeEmpty();
    }

    private IReadOnlyList<PresentPerson> Others(Actor who) => presences.OthersOn(412, who.Id);

    private static Change Presence(int ticket) => new(ChangeTopic.Presence, ticket);
}
