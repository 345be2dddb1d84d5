using System.Globalization;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;

namespace Workbench.Domain.Notifications;

/// <summary>
/// What a person should know, worked out from what happened: each thing once, whichever way it comes. What is long past is
/// left out: 30 days after it came nobody needs to be told.
/// </summary>
public static class NotificationRules
{
    /// <summary>So long after it came something is still worth telling.</summary>
    public const int MaxAgeDays = 30;

    /// <returns>The newest first.</returns>
    public static IReadOnlyList<Notification> Create(NotificationFacts facts, DateTime now) =>
        [
            .. facts
                .CustomerMessages.Select(Create)
                .Concat(facts.Reports.Select(Create))
                .Concat(facts.Timer is { } timer ? [Create(timer)] : [])
                .Concat(facts.TicketDeadlines.Where(NeedsReminder).Select(Create))
                .Where(n => n.OccurredAt <= now && n.OccurredAt > now.AddDays(-MaxAgeDays))
                .DistinctBy(n => n.Key, StringComparer.Ordinal)
                .OrderByDescending(n => n.OccurredAt)
                .ThenBy(n => n.Key, StringComparer.Ordinal),
        ];

    /// <summary>
    /// UTC instant from which a deadline is close: the beginning of the last working day before its day, so that there is
    /// always a whole working day left, weekends and holidays before it or not.
    /// </summary>
    public static DateTime ReminderStartsAt(DateTime deadline) =>
        StockholmTime.ToUtc(
            WorkingCalendar
                .LastWorkingDayBefore(StockholmTime.DateOf(deadline))
                .ToDateTime(QuietHours.EndsAt)
        );

    private static Notification Create(CustomerMessage word) =>
        new(
            NotificationKind.CustomerMessage,
            word.TicketNumber,
            word.Subject,
            word.WrittenAt,
            Key("said", word.TicketNumber, word.MessageNo)
        )
        {
            Detail = word.SaidBy,
            IsKnown = word.IsKnown,
        };

    private static Notification Create(DecidedReport decided)
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
            TicketNumbers = decided.TicketNumbers,
        };
    }

    private static Notification Create(TicketTimer timed) =>
        new(
            NotificationKind.TimerForgotten,
            timed.Timer.TicketNumber,
            timed.Subject,
            timed.Timer.ForgottenAt,
            Key("timer", timed.Timer.TicketNumber, timed.Timer.StartedAt.Ticks)
        )
        {
            RelatedAt = timed.Timer.StartedAt,
        };

    /// <summary>A ticket that comes into somebody's hands when it is late already holds no news for them.</summary>
    private static bool NeedsReminder(TicketDeadline held) =>
        !held.IsTargetPaused && held.StartedAt < held.Deadline;

    /// <summary>By the day of the deadline: where a wait moves it to another day, it is told anew.</summary>
    private static Notification Create(TicketDeadline held)
    {
        var from = ReminderStartsAt(held.Deadline);
        return new(
            NotificationKind.DeadlineApproaching,
            held.Number,
            held.Subject,
            held.StartedAt > from ? held.StartedAt : from,
            Key("target", held.Number, StockholmTime.DateOf(held.Deadline).DayNumber)
        )
        {
            RelatedAt = held.Deadline,
        };
    }

    private static string Key(string kind, params IEnumerable<long> parts) =>
        $"{kind}/{string.Join('/', parts.Select(p => p.ToString(CultureInfo.InvariantCulture)))}";
}
