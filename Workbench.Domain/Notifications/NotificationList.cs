namespace Workbench.Domain.Notifications;

/// <summary>
/// Somebody's notices: what was seen stands for 14 days after it came, what was not for as long as it is worth telling. Told
/// in passing is only what they have neither been told nor seen, and never in quiet time.
/// </summary>
/// <param name="Notifications">The newest first.</param>
/// <param name="ToSend">The newest first.</param>
public sealed record NotificationList(
    IReadOnlyList<ListedNotification> Notifications,
    IReadOnlyList<Notification> ToSend
)
{
    public const int DaysKeptAfterSeen = 14;

    /// <summary>The list is no archive: so many of the newest stand in it.</summary>
    public const int MaxCount = 50;

    public static NotificationList Empty { get; } = new([], []);

    public int UnseenCount => Notifications.Count(n => !n.IsSeen);

    /// <param name="sentKeys">Keys of what they were told.</param>
    /// <param name="seenKeys">Keys of what they have seen.</param>
    public static NotificationList Create(
        IReadOnlyList<Notification> notifications,
        IReadOnlySet<string> sentKeys,
        IReadOnlySet<string> seenKeys,
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
            QuietHours.IsQuiet(now)
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
