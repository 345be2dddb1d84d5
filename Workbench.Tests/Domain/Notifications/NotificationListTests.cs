using FluentAssertions;
using Workbench.Domain.Notifications;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Notifications;

public sealed class NotificationListTests
{
    private static readonly HashSet<string> None = [];

    [Fact]
    public void A_notification_neither_shown_nor_seen_is_shown()
    {
        var list = NotificationList.Create(
            [CreateNotification("a"), CreateNotification("b"), CreateNotification("c")],
            Keys("a"),
            Keys("b"),
            QuietHours.Default,
            Now
        );

        list.ToSend.Select(n => n.Key).Should().Equal("c");
        list.Notifications.Select(n => (n.Notification.Key, n.IsSeen))
            .Should()
            .Equal(("a", false), ("b", true), ("c", false));
        list.UnseenCount.Should().Be(2);
    }

    [Fact]
    public void A_known_notification_is_listed_as_seen_and_not_shown()
    {
        var list = NotificationList.Create(
            [CreateNotification("a") with { IsKnown = true }],
            None,
            None,
            QuietHours.Default,
            Now
        );

        (list.UnseenCount, list.Notifications.Count, list.ToSend.Count).Should().Be((0, 1, 0));
    }

    [Fact]
    public void In_quiet_hours_it_is_listed_and_shown_in_the_morning()
    {
        var night = Utc("2026-06-01 20:00");

        var list = NotificationList.Create(
            [CreateNotification("a")],
            None,
            None,
            QuietHours.Default,
            night
        );

        (list.UnseenCount, list.ToSend.Count).Should().Be((1, 0));
        NotificationList
            .Create(
                [CreateNotification("a")],
                None,
                None,
                QuietHours.Default,
                Utc("2026-06-02 05:00")
            )
            .ToSend.Should()
            .HaveCount(1);
    }

    [Fact]
    public void Seen_notifications_are_removed_after_fourteen_days_and_unseen_ones_stay()
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
            .Create(old, None, Keys("a"), QuietHours.Default, Now)
            .Notifications.Select(n => n.Notification.Key)
            .Should()
            .Equal("b");
    }

    [Fact]
    public void The_list_has_a_maximum_length() =>
        NotificationList
            .Create(
                [.. Enumerable.Range(0, 80).Select(i => CreateNotification($"{i}"))],
                None,
                None,
                QuietHours.Default,
                Now
            )
            .Notifications.Should()
            .HaveCount(NotificationList.MaxCount);

    private static Notification CreateNotification(string key) =>
        new(NotificationKind.CustomerMessage, 412, "Banner", Now.AddMinutes(-5), key);

    private static HashSet<string> Keys(params string[] keys) => [.. keys];
}
