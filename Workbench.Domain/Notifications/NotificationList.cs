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
    /// <summary>The keys to store as sent.</summary>
    public IReadOnlyList<string> KeysToSend { get; private init; } = [];

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
    )
    {
        bool IsSeen(string key) => seenKeys.Contains(key);
        bool IsTold(string key) => sentKeys.Contains(key) || seenKeys.Contains(key);
        var list = new NotificationList(
            [
                .. notifications
                    .Select(n => new ListedNotification(
                        CountNew(n, IsSeen),
                        n.IsKnown || n.CauseKeys().All(IsSeen)
                    ))
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
                        .Where(n => !n.IsKnown && !n.CauseKeys().All(IsTold))
                        .Take(MaxCount)
                        .Select(n => CountNew(n, IsTold)),
                ]
        );
        return list with
        {
            KeysToSend = [.. list.ToSend.SelectMany(n => n.CauseKeys()).Where(k => !IsTold(k))],
        };
    }

    /// <summary>A ticket of a group is new as long as the person doesn't know it, whatever they know of the others.</summary>
    private static Notification CountNew(Notification notification, Func<string, bool> isKnown) =>
        notification.MemberKeys.Count == 0
            ? notification
            : notification with
            {
                NewCount = notification.MemberKeys.Count(k => !isKnown(k)),
            };
}
