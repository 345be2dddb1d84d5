namespace Workbench.Domain.Notices;

/// <summary>
/// Somebody's notices: what was seen stands for 14 days after it came, what was not for as long as it is worth telling. Told
/// in passing is only what they have neither been told nor seen, and never in quiet time.
/// </summary>
/// <param name="Notices">The newest first.</param>
/// <param name="ToTell">The newest first.</param>
public sealed record NotificationList(IReadOnlyList<ListedNotification> Notices, IReadOnlyList<Notification> ToTell)
{
    public const int SeenDays = 14;

    /// <summary>The list is no archive: so many of the newest stand in it.</summary>
    public const int Most = 50;

    public static NotificationList Empty { get; } = new([], []);

    public int Unseen => Notices.Count(n => !n.IsSeen);

    /// <param name="told">Keys of what they were told.</param>
    /// <param name="seen">Keys of what they have seen.</param>
    public static NotificationList Of(
        IReadOnlyList<Notification> notices,
        IReadOnlySet<string> told,
        IReadOnlySet<string> seen,
        DateTime now
    ) =>
        new(
            [
                .. notices
                    .Select(n => new ListedNotification(n, n.IsKnown || seen.Contains(n.Key)))
                    .Where(n => !n.IsSeen || n.Notice.At > now.AddDays(-SeenDays))
                    .Take(Most),
            ],
            QuietHours.IsQuiet(now)
                ? []
                :
                [
                    .. notices
                        .Where(n => !n.IsKnown && !told.Contains(n.Key) && !seen.Contains(n.Key))
                        .Take(Most),
                ]
        );
}
