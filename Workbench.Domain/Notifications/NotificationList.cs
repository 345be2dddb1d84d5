namespace Workbench.Domain.Notifications;

/// <summary>
/// A person's notifications: seen ones for 14 days, unseen ones as long as they are current. Only notifications that are
/// neither sent nor seen are to be sent, and none in quiet hours.
/// </summary>
/// <param name="Notifications">Newest first.</param>
/// <param name="ToSend">Newest first.</param>
public sealed record NotificationList(
    IReadOnlyList<ListedNotification> Notifications,
    IReadOnlyList<Notification> ToSend
)
{
    public const int DaysKeptAfterSeen = 14;

    /// <summary>The maximum length of the list; older notifications are left out.</summary>
    public const int MaxCount = 50;

    public static NotificationList Empty { get; } = new([], []);

    public int UnseenCount => Notifications.Count(n => !n.IsSeen);

    /// <param name="sentKeys">Keys of notifications that were sent.</param>
    /// <param name="seenKeys">Keys of notifications that the person has seen.</param>
    public static NotificationList Create(
        IReadOnlyList<Notification> notifications,
        IReadOnlySet<string> sentKeys,
        IReadOnlySet<string> seenKeys,
        QuietHours quietHours,
        DateTime now
    ) =>
        new(
            [
                .. notifications
                    .Select(n => new ListedNotification(n, n.IsKnown || seenKeys.Contains(n.Key)))
                    .Where(n =>
                        !n.IsSeen || n.Notification.OccurredAt > now.AddDays(-DaysKeptAfterSeen)
                    )
                    .Take(MaxCount),
            ],
            quietHours.IsQuiet(now)
                ? []
                :
                [
                    .. notifications
                        .Where(n =>
                            !n.IsKnown && !sentKeys.Contains(n.Key) && !seenKeys.Contains(n.Key)
                        )
                        .Take(MaxCount),
                ]
        );
}
