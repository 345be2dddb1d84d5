using FluentAssertions;
using Workbench.Domain.Notices;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Notices;

public sealed class NotificationListTests
{
    private static readonly HashSet<string> None = [];

    [Fact]
    public void What_was_neither_told_nor_seen_is_told()
    {
        var list = NotificationList.Create([CreateNotification("a"), CreateNotification("b"), CreateNotification("c")], Keys("a"), Keys("b"), Now);

        list.ToSend.Select(n => n.Key).Should().Equal("c");
        list.Notifications.Select(n => (n.Notification.Key, n.IsSeen))
            .Should()
            .Equal(("a", false), ("b", true), ("c", false));
        list.UnseenCount.Should().Be(2);
    }

    [Fact]
    public void What_the_person_knows_is_listed_as_seen_and_not_told()
    {
        var list = NotificationList.Create([CreateNotification("a") with { IsKnown = true }], None, None, Now);

        (list.UnseenCount, list.Notifications.Count, list.ToSend.Count).Should().Be((0, 1, 0));
    }

    [Fact]
    public void In_quiet_time_it_stands_in_the_list_and_is_told_in_the_morning()
    {
        var night = Utc("2026-06-01 20:00");

        var list = NotificationList.Create([CreateNotification("a")], None, None, night);

        (list.UnseenCount, list.ToSend.Count).Should().Be((1, 0));
        NotificationList.Create([CreateNotification("a")], None, None, Utc("2026-06-02 05:00")).ToSend.Should().HaveCount(1);
    }

    [Fact]
    public void What_was_seen_goes_after_fourteen_days_and_what_was_not_stays()
    {
        Notification[] old =
        [
            CreateNotification("a") with
            {
                OccurredAt = Now.AddDays(-14),
            },
            CreateNotification("b") with
            {
                OccurredAt = Now.AddDays(-14),
            },
        ];

        NotificationList
            .Create(old, None, Keys("a"), Now)
            .Notifications.Select(n => n.Notification.Key)
            .Should()
            .Equal("b");
    }

    [Fact]
    public void So_many_stand_in_it() =>
        NotificationList
            .Create([.. Enumerable.Range(0, 80).Select(i => CreateNotification($"{i}"))], None, None, Now)
            .Notifications.Should()
            .HaveCount(NotificationList.MaxCount);

    private static Notification CreateNotification(string key) =>
        new(NotificationKind.CustomerMessage, 412, "Banner", Now.AddMinutes(-5), key);

    private static HashSet<string> Keys(params string[] keys) => [.. keys];
}
