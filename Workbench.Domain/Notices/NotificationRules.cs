using System.Globalization;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;

namespace Workbench.Domain.Notices;

/// <summary>
/// What a person should know, worked out from what happened: each thing once, whichever way it comes. What is long past is
/// left out: 30 days after it came nobody needs to be told.
/// </summary>
[Rule("B3")]
[Rule("D1")]
[Rule("K10")]
public static class NotificationRules
{
    /// <summary>So long after it came something is still worth telling.</summary>
    public const int Days = 30;

    /// <returns>The newest first.</returns>
    public static IReadOnlyList<Notification> Of(NotificationFacts facts, DateTime now) =>
        [
            .. facts
                .Words.Select(Of)
                .Concat(facts.Reports.Select(Of))
                .Concat(facts.Timer is { } timer ? [Of(timer)] : [])
                .Concat(facts.Held.Where(IsWatched).Select(Of))
                .Where(n => n.At <= now && n.At > now.AddDays(-Days))
                .DistinctBy(n => n.Key, StringComparer.Ordinal)
                .OrderByDescending(n => n.At)
                .ThenBy(n => n.Key, StringComparer.Ordinal),
        ];

    /// <summary>
    /// UTC instant from which a deadline is close: the beginning of the last working day before its day, so that there is
    /// always a whole working day left, weekends and holidays before it or not.
    /// </summary>
    public static DateTime CloseFrom(DateTime deadline) =>
        StockholmTime.Utc(
            WorkingCalendar
                .LastWorkingDayBefore(StockholmTime.DateOf(deadline))
                .ToDateTime(QuietHours.Ends)
        );

    private static Notification Of(CustomerMessage word) =>
        new(
            NotificationKind.CustomerSaid,
            word.Ticket,
            word.Subject,
            word.At,
            Key("said", word.Ticket, word.No)
        )
        {
            Detail = word.SaidBy,
            IsKnown = word.IsKnown,
        };

    private static Notification Of(DecidedReport decided)
    {
        var report = decided.Report;
        return new(
            report.State == ProductReportState.Declined
                ? NotificationKind.ReportDeclined
                : NotificationKind.ReportShipped,
            report.No,
            report.Title,
            report.DecidedAt ?? DateTime.MinValue,
            Key("report", report.No)
        )
        {
            Detail = report.Release,
            Tickets = decided.Tickets,
        };
    }

    private static Notification Of(TicketTimer timed) =>
        new(
            NotificationKind.TimerForgotten,
            timed.Timer.TicketNumber,
            timed.Subject,
            timed.Timer.ForgottenFrom,
            Key("timer", timed.Timer.TicketNumber, timed.Timer.StartedAt.Ticks)
        )
        {
            Moment = timed.Timer.StartedAt,
        };

    /// <summary>A ticket that comes into somebody's hands when it is late already holds no news for them.</summary>
    private static bool IsWatched(TicketDeadline held) =>
        !held.StandsStill && held.Since < held.Deadline;

    /// <summary>By the day of the deadline: where a wait moves it to another day, it is told anew.</summary>
    private static Notification Of(TicketDeadline held)
    {
        var from = CloseFrom(held.Deadline);
        return new(
            NotificationKind.TargetClose,
            held.Number,
            held.Subject,
            held.Since > from ? held.Since : from,
            Key("target", held.Number, StockholmTime.DateOf(held.Deadline).DayNumber)
        )
        {
            Moment = held.Deadline,
        };
    }

    private static string Key(string kind, params IEnumerable<long> parts) =>
        $"{kind}/{string.Join('/', parts.Select(p => p.ToString(CultureInfo.InvariantCulture)))}";
}
