using Workbench.App.Features.Notifications.Alerts;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Notifications;

namespace Workbench.App.Features.Notifications;

/// <summary>Builds the sentence and the link of a notification.</summary>
public static class NotificationText
{
    /// <summary>Returns the address, relative to the base address of the site.</summary>
    /// <returns>Null if there is no page that the roles may open.</returns>
    public static string? Address(Notification notification, Roles roles) =>
        notification.Kind switch
        {
            NotificationKind.SignInLocked => roles.HasFlag(Roles.Administrator) ? "people" : null,
            NotificationKind.EscalationNotPickedUp =>
                $"escalations/{Formats.Invariant(notification.Number)}",
            NotificationKind.ReportShipped or NotificationKind.ReportDeclined =>
                $"reports/{Formats.Invariant(notification.Number)}",
            NotificationKind.ResetsFailed => $"resets?run={Formats.Invariant(notification.Number)}",
            NotificationKind.ResetsOverdue => "resets",
            NotificationKind.TicketsLate => AlertTicketsAddress(AlertList.Late),
            NotificationKind.TicketsDueSoon => AlertTicketsAddress(AlertList.DueSoon),
            NotificationKind.TicketsForecastLate => AlertTicketsAddress(AlertList.Forecast),
            NotificationKind.CustomerMessage
            or NotificationKind.TimerForgotten
            or NotificationKind.DeadlineApproaching
            or NotificationKind.DeadlineMissed
            or NotificationKind.ForecastPastTarget
            or NotificationKind.HandedOver
            or NotificationKind.ColleagueNote
            or NotificationKind.Mentioned
            or NotificationKind.WatchedMessage
            or NotificationKind.WatchedChange
            or NotificationKind.HandedOn
            or NotificationKind.Released => $"tickets/{Formats.Invariant(notification.Number)}",
        };

    /// <summary>Returns the address of the list of the tickets with such an alert.</summary>
    public static string AlertTicketsAddress(AlertList list) => $"alerts?list={list}";

    public static string Text(Notification notification, DateTime now) =>
        notification.Kind switch
        {
            NotificationKind.CustomerMessage => Formats.Text(
                NotificationsTexts.Said,
                notification.Detail.Length > 0
                    ? notification.Detail
                    : NotificationsTexts.TheCustomer,
                notification.Number,
                notification.Subject
            ),
            NotificationKind.ReportShipped or NotificationKind.ReportDeclined => ReportText(
                notification
            ),
            NotificationKind.TimerForgotten => Formats.Text(
                NotificationsTexts.Timer,
                notification.Number,
                notification.Subject,
                MomentText(notification, now)
            ),
            NotificationKind.DeadlineApproaching
            or NotificationKind.DeadlineMissed
            or NotificationKind.ForecastPastTarget => TargetText(notification, now),
            NotificationKind.TicketsLate => GroupText(NotificationsTexts.Group_Late, notification),
            NotificationKind.TicketsDueSoon => GroupText(
                NotificationsTexts.Group_DueSoon,
                notification
            ),
            NotificationKind.TicketsForecastLate => GroupText(
                NotificationsTexts.Group_Forecast,
                notification
            ),
            NotificationKind.EscalationNotPickedUp => Formats.Text(
                NotificationsTexts.EscalationNotPickedUp,
                notification.Number,
                notification.Subject,
                MomentText(notification, now)
            ),
            NotificationKind.SignInLocked => Formats.Text(
                NotificationsTexts.SignInLocked,
                notification.Subject,
                MomentText(notification, now)
            ),
            NotificationKind.HandedOver
            or NotificationKind.HandedOn
            or NotificationKind.Released
            or NotificationKind.ColleagueNote
            or NotificationKind.Mentioned
            or NotificationKind.WatchedMessage
            or NotificationKind.WatchedChange => ByColleague(notification),
            NotificationKind.ResetsFailed => Formats.Text(
                NotificationsTexts.ResetsFailed,
                notification.Count
            ),
            NotificationKind.ResetsOverdue => Formats.Text(
                NotificationsTexts.ResetsOverdue,
                MomentText(notification, now)
            ),
        };

    private static string ReportText(Notification notification) =>
        notification.Kind == NotificationKind.ReportShipped
            ? Formats.Text(
                NotificationsTexts.Shipped,
                notification.Number,
                notification.Subject,
                notification.Detail,
                TicketNumbers(notification)
            )
            : Formats.Text(
                NotificationsTexts.Declined,
                notification.Number,
                notification.Subject,
                TicketNumbers(notification)
            );

    private static string TargetText(Notification notification, DateTime now) =>
        notification.Kind == NotificationKind.ForecastPastTarget
            ? WithPlace(
                NotificationsTexts.ForecastPastTarget,
                notification,
                notification.ExpectedOn is { } likely ? Formats.DayAndMonth(likely) : "",
                MomentText(notification, now)
            )
            : WithPlace(
                notification.Kind == NotificationKind.DeadlineMissed || notification.RelatedAt < now
                    ? NotificationsTexts.TargetMissed
                    : NotificationsTexts.TargetClose,
                notification,
                MomentText(notification, now)
            );

    /// <summary>Adds how many tickets of the group are new, unless all or none are.</summary>
    private static string GroupText(string text, Notification notification)
    {
        var sentence = Formats.Text(text, notification.Count);
        return notification.NewCount > 0 && notification.NewCount < notification.Count
            ? Formats.Text(NotificationsTexts.Group_New, sentence, notification.NewCount)
            : sentence;
    }

    /// <summary>Adds the place in the queue, if the ticket waits there.</summary>
    private static string WithPlace(
        string text,
        Notification notification,
        params IEnumerable<string> values
    )
    {
        var sentence = Formats.Text(text, [notification.Number, notification.Subject, .. values]);
        return notification.Place is { } place
            ? Formats.Text(NotificationsTexts.WithPlace, sentence, Formats.Number(place))
            : sentence;
    }

    private static string ByColleague(Notification notification) =>
        Formats.Text(
            notification.Kind switch
            {
                NotificationKind.HandedOver => NotificationsTexts.HandedOver,
                NotificationKind.HandedOn => NotificationsTexts.HandedOn,
                NotificationKind.Released => NotificationsTexts.Released,
                NotificationKind.ColleagueNote => NotificationsTexts.Note,
                NotificationKind.Mentioned => NotificationsTexts.Mentioned,
                NotificationKind.WatchedMessage => NotificationsTexts.WatchedMessage,
                _ => NotificationsTexts.WatchedChange,
            },
            notification.Detail,
            notification.Number,
            notification.Subject
        );

    /// <summary>
    /// Combines several notifications that arrive at once into one text: a stack of snackbars would cover the page.
    /// </summary>
    public static string Combined(IReadOnlyList<Notification> notices, DateTime now) =>
        notices.Count == 1
            ? Text(notices[0], now)
            : Formats.Text(NotificationsTexts.Several, notices.Count);

    private static string TicketNumbers(Notification notification) =>
        string.Join(", ", notification.TicketNumbers.Select(t => $"#{Formats.Invariant(t)}"));

    private static string MomentText(Notification notification, DateTime now) =>
        Formats.ShortDateAndTime(
            notification.RelatedAt ?? notification.OccurredAt,
            StockholmTime.DateOf(now)
        );
}
