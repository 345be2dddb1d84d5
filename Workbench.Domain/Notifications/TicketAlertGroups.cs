namespace Workbench.Domain.Notifications;

/// <summary>
/// Combines the alerts of many tickets into one notification of each kind. It stands for the keys of its tickets, so a ticket that
/// was told alone is not told again in a group, nor the other way round, and a ticket that joins a group is new.
/// </summary>
public static class TicketAlertGroups
{
    /// <summary>*Reading*: up to so many tickets of a kind are told one by one.</summary>
    public const int MaxSingle = 3;

    /// <param name="alerts">The alerts of single tickets, the latest first.</param>
    /// <returns>The notifications, the latest first.</returns>
    public static IReadOnlyList<Notification> Apply(IReadOnlyList<Notification> alerts) =>
        [
            .. alerts
                .GroupBy(a => a.Kind)
                .SelectMany(g => Tell(g.Key, [.. g]))
                .OrderByDescending(n => n.OccurredAt),
        ];

    /// <summary>Returns the kind of the group of tickets with such an alert; null if there are no groups of it.</summary>
    public static NotificationKind? GroupOf(NotificationKind kind) =>
        kind switch
        {
            NotificationKind.DeadlineMissed => NotificationKind.TicketsLate,
            NotificationKind.DeadlineApproaching => NotificationKind.TicketsDueSoon,
            NotificationKind.ForecastPastTarget => NotificationKind.TicketsForecastLate,
            _ => null,
        };

    private static IReadOnlyList<Notification> Tell(
        NotificationKind kind,
        IReadOnlyList<Notification> alerts
    ) => alerts.Count > MaxSingle ? [Combine(kind, alerts)] : alerts;

    private static Notification Combine(
        NotificationKind kind,
        IReadOnlyList<Notification> members
    ) =>
        new(
            GroupOf(kind) ?? kind,
            Number: 0,
            Subject: "",
            members.Max(m => m.OccurredAt),
            NotificationRules.Key("group", (int)kind)
        )
        {
            Count = members.Count,
            MemberKeys = [.. members.Select(m => m.Key)],
            TicketNumbers = [.. members.Select(m => m.Number)],
        };
}
