using System.Globalization;
using Workbench.App.Shell;
using Workbench.Domain;
using Workbench.Domain.Notices;

namespace Workbench.App.Features.Notices;

/// <summary>A notice as a sentence, and the way to its place.</summary>
public static class NoticeSaid
{
    /// <summary>Relative to the base.</summary>
    public static string Place(Notification notification) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(IsOfReport(notification.Kind) ? "reports" : "tickets")}/{notification.Number}"
        );

    public static string Sentence(Notification notification, DateTime now) =>
        notification.Kind switch
        {
            NotificationKind.CustomerMessage => Formats.Text(
                Texts.Notice_Said,
                notification.Detail.Length > 0 ? notification.Detail : Texts.Notice_TheCustomer,
                notification.Number,
                notification.Subject
            ),
            NotificationKind.ReportShipped => Formats.Text(
                Texts.Notice_Shipped,
                notification.Number,
                notification.Subject,
                notification.Detail,
                Tickets(notification)
            ),
            NotificationKind.ReportDeclined => Formats.Text(
                Texts.Notice_Declined,
                notification.Number,
                notification.Subject,
                Tickets(notification)
            ),
            NotificationKind.TimerForgotten => Formats.Text(
                Texts.Notice_Timer,
                notification.Number,
                notification.Subject,
                Moment(notification, now)
            ),
            NotificationKind.DeadlineApproaching => Formats.Text(
                notification.RelatedAt < now ? Texts.Notice_TargetMissed : Texts.Notice_TargetClose,
                notification.Number,
                notification.Subject,
                Moment(notification, now)
            ),
        };

    /// <summary>Several that come at once are told together: a row of them would be in the way.</summary>
    public static string Together(IReadOnlyList<Notification> notices, DateTime now) =>
        notices.Count == 1
            ? Sentence(notices[0], now)
            : Formats.Text(Texts.Notice_Several, notices.Count);

    private static bool IsOfReport(NotificationKind kind) =>
        kind switch
        {
            NotificationKind.ReportShipped or NotificationKind.ReportDeclined => true,
            NotificationKind.CustomerMessage or NotificationKind.TimerForgotten or NotificationKind.DeadlineApproaching => false,
        };

    private static string Tickets(Notification notification) =>
        string.Join(", ", notification.TicketNumbers.Select(t => $"#{Formats.Invariant(t)}"));

    private static string Moment(Notification notification, DateTime now) =>
        Formats.ShortDateAndTime(notification.RelatedAt ?? notification.OccurredAt, StockholmTime.DateOf(now));
}
