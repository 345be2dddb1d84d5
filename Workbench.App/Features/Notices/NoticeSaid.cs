using System.Globalization;
using Workbench.App.Shell;
using Workbench.Domain;
using Workbench.Domain.Notices;

namespace Workbench.App.Features.Notices;

/// <summary>A notice as a sentence, and the way to its place.</summary>
public static class NoticeSaid
{
    /// <summary>Relative to the base.</summary>
    public static string Place(Notice notice) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(IsOfReport(notice.Kind) ? "reports" : "tickets")}/{notice.Number}"
        );

    public static string Sentence(Notice notice, DateTime now) =>
        notice.Kind switch
        {
            NoticeKind.CustomerSaid => Formats.Text(
                Texts.Notice_Said,
                notice.Detail.Length > 0 ? notice.Detail : Texts.Notice_TheCustomer,
                notice.Number,
                notice.Subject
            ),
            NoticeKind.ReportShipped => Formats.Text(
                Texts.Notice_Shipped,
                notice.Number,
                notice.Subject,
                notice.Detail,
                Tickets(notice)
            ),
            NoticeKind.ReportDeclined => Formats.Text(
                Texts.Notice_Declined,
                notice.Number,
                notice.Subject,
                Tickets(notice)
            ),
            NoticeKind.TimerForgotten => Formats.Text(
                Texts.Notice_Timer,
                notice.Number,
                notice.Subject,
                Moment(notice, now)
            ),
            NoticeKind.TargetClose => Formats.Text(
                notice.Moment < now ? Texts.Notice_TargetMissed : Texts.Notice_TargetClose,
                notice.Number,
                notice.Subject,
                Moment(notice, now)
            ),
        };

    /// <summary>Several that come at once are told together: a row of them would be in the way.</summary>
    public static string Together(IReadOnlyList<Notice> notices, DateTime now) =>
        notices.Count == 1
            ? Sentence(notices[0], now)
            : Formats.Text(Texts.Notice_Several, notices.Count);

    private static bool IsOfReport(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.ReportShipped or NoticeKind.ReportDeclined => true,
            NoticeKind.CustomerSaid or NoticeKind.TimerForgotten or NoticeKind.TargetClose => false,
        };

    private static string Tickets(Notice notice) =>
        string.Join(", ", notice.Tickets.Select(t => $"#{Formats.Plain(t)}"));

    private static string Moment(Notice notice, DateTime now) =>
        Formats.ShortMoment(notice.Moment ?? notice.At, StockholmTime.DateOf(now));
}
