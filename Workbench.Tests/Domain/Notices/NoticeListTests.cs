using FluentAssertions;
using Workbench.Domain.Notices;
using Xunit;
using static Workbench.Tests.Domain.Given;

namespace Workbench.Tests.Domain.Notices;

public sealed class NoticeListTests
{
    private static readonly HashSet<string> None = [];

    [Fact]
    public void What_was_neither_told_nor_seen_is_told()
    {
        var list = NotificationList.Of([Of("a"), Of("b"), Of("c")], Keys("a"), Keys("b"), Now);

        list.ToTell.Select(n => n.Key).Should().Equal("c");
        list.Notices.Select(n => (n.Notice.Key, n.IsSeen))
            .Should()
            .Equal(("a", false), ("b", true), ("c", false));
        list.Unseen.Should().Be(2);
    }

    [Fact]
    public void What_the_person_knows_is_listed_as_seen_and_not_told()
    {
        var list = NotificationList.Of([Of("a") with { IsKnown = true }], None, None, Now);

        (list.Unseen, list.Notices.Count, list.ToTell.Count).Should().Be((0, 1, 0));
    }

    [Fact]
    public void In_quiet_time_it_stands_in_the_list_and_is_told_in_the_morning()
    {
        var night = Utc("2026-06-01 20:00");

        var list = NotificationList.Of([Of("a")], None, None, night);

        (list.Unseen, list.ToTell.Count).Should().Be((1, 0));
        NotificationList.Of([Of("a")], None, None, Utc("2026-06-02 05:00")).ToTell.Should().HaveCount(1);
    }

    [Fact]
    public void What_was_seen_goes_after_fourteen_days_and_what_was_not_stays()
    {
        Notification[] old =
        [
            Of("a") with
            {
                At = Now.AddDays(-14),
            },
            Of("b") with
            {
                At = Now.AddDays(-14),
            },
        ];

        NotificationList
            .Of(old, None, Keys("a"), Now)
            .Notices.Select(n => n.Notice.Key)
            .Should()
            .Equal("b");
    }

    [Fact]
    public void So_many_stand_in_it() =>
        NotificationList
            .Of([.. Enumerable.Range(0, 80).Select(i => Of($"{i}"))], None, None, Now)
            .Notices.Should()
            .HaveCount(NotificationList.Most);

    private static Notification Of(string key) =>
        new(NotificationKind.CustomerSaid, 412, "Banner", Now.AddMinutes(-5), key);

    private static HashSet<string> Keys(params string[] keys) => [.. keys];
}
