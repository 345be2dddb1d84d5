using System.Globalization;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;

namespace Workbench.Domain.Notifications;

/// <summary>
/// Derives a person's notifications from stored data, for 30 days after they occurred. Each event gives one notification,
/// however it happened.
/// </summary>
public static class NotificationRules
{
    /// <summary>Notifications of older events are left out.</summary>
    public const int MaxAgeDays = 30;

    /// <returns>The notifications, newest first.</returns>
    public static IReadOnlyList<Notification> Create(NotificationFacts facts, DateTime now)
    {
        var grouped = facts.Alerts.SelectMany(a => a.MemberKeys).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. facts
                .CustomerMessages.Select(Create)
                .Concat(facts.Reports.Select(Create))
                .Concat(facts.Timer is { } timer ? [Create(timer)] : [])
                .Concat(
                    facts
                        .TicketDeadlines.Where(NeedsReminder)
                        .Select(d => Create(d, facts.QuietHours, now))
                )
                .Concat(WithoutRepeats(facts.TicketEvents).Select(Create))
                .Concat(CreateForResets(facts.Resets))
                .Concat(facts.Alerts)
                .Where(n => n.OccurredAt <= now && n.OccurredAt > now.AddDays(-MaxAgeDays))
                .Where(n => !grouped.Contains(n.Key))
                .DistinctBy(n => n.Key, StringComparer.Ordinal)
                .OrderByDescending(n => n.OccurredAt)
                .ThenBy(n => n.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Returns the UTC instant of the reminder: the start of the last working day before the deadline's day. A whole working
    /// day is left, even if weekends and holidays come before the deadline.
    /// </summary>
    public static DateTime ReminderStartsAt(DateTime deadline, QuietHours quietHours) =>
        StockholmTime.ToUtc(
            WorkingCalendar
                .LastWorkingDayBefore(StockholmTime.DateOf(deadline))
                .ToDateTime(quietHours.MorningStartsAt)
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

    /// <summary>Returns whether the deadline is missed and a working hour has come since.</summary>
    internal static bool IsLateAlertDue(DateTime deadline, QuietHours quietHours, DateTime now) =>
        deadline < now && quietHours.NextAllowed(deadline) <= now;

    /// <summary>
    /// Returns whether to send a reminder: not while the target is paused, and not if the ticket was already late when the
    /// person got it.
    /// </summary>
    private static bool NeedsReminder(TicketDeadline held) =>
        !held.IsTargetPaused && held.StartedAt < held.Deadline;

    /// <summary>
    /// Keyed by the day of the deadline, so that a pause that moves the deadline to another day gives a new notification.
    /// </summary>
    private static Notification Create(TicketDeadline held, QuietHours quietHours, DateTime now)
    {
        var isLate = IsLateAlertDue(held.Deadline, quietHours, now);
        var from = isLate
            ? quietHours.NextAllowed(held.Deadline)
            : ReminderStartsAt(held.Deadline, quietHours);
        return new(
            isLate ? NotificationKind.DeadlineMissed : NotificationKind.DeadlineApproaching,
            held.Number,
            held.Subject,
            held.StartedAt > from ? held.StartedAt : from,
            Key(
                isLate ? "late" : "target",
                held.Number,
                StockholmTime.DateOf(held.Deadline).DayNumber
            )
        )
        {
            RelatedAt = held.Deadline,
        };
    }

    /// <summary>A note that mentions the person is told as a mention, not also as a note on their ticket.</summary>
    private static IEnumerable<TicketEvent> WithoutRepeats(IReadOnlyList<TicketEvent> events)
    {
        var mentioning = events
            .Where(e => e.Kind == NotificationKind.Mentioned)
            .Select(e => (e.TicketNumber, e.No))
            .ToHashSet();
        return events
            .Where(e =>
                !IsMessage(e)
                || e.Kind == NotificationKind.Mentioned
                || !mentioning.Contains((e.TicketNumber, e.No))
            )
            .OrderBy(e => e.Kind);
    }

    /// <summary>
    /// Keyed by the message or the change, whatever makes it concern the person: on an own ticket that they watch too, it is
    /// told once.
    /// </summary>
    private static Notification Create(TicketEvent done) =>
        new(
            done.Kind,
            done.TicketNumber,
            done.Subject,
            done.OccurredAt,
            Key(
                done.Kind == NotificationKind.Mentioned ? "mention"
                    : IsMessage(done) ? "said"
                    : "change",
                done.TicketNumber,
                done.No
            )
        )
        {
            Detail = done.ActorName,
            IsKnown = done.IsKnown,
        };

    /// <summary>
    /// Keyed by the day: the job tries a failed agreement again every hour. The last success names the time of silence.
    /// </summary>
    [Rule("N3")]
    [Rule("N4")]
    private static IEnumerable<Notification> CreateForResets(ResetFacts resets)
    {
        foreach (
            var day in resets.FailedRuns.GroupBy(r => StockholmTime.DateOf(r.FinishedAt!.Value))
        )
        {
            var last = day.MaxBy(r => r.Id)!;
            yield return new(
                NotificationKind.ResetsFailed,
                last.Id,
                "",
                day.Min(r => r.FinishedAt!.Value),
                Key("resets", day.Key.DayNumber)
            )
            {
                Count = last.FailedCount,
                IsKnown = resets.IsNothingLeft,
            };
        }

        if (resets.LastSuccessAt is { } success)
        {
            yield return new(
                NotificationKind.ResetsOverdue,
                0,
                "",
                success + ResetRun.OverdueAfter,
                Key("silence", success.Ticks)
            )
            {
                RelatedAt = success,
            };
        }
    }

    private static bool IsMessage(TicketEvent done) =>
        done.Kind
            is NotificationKind.ColleagueNote
                or NotificationKind.Mentioned
                or NotificationKind.WatchedMessage;

    internal static string Key(string kind, params IEnumerable<long> parts) =>
        $"{kind}/{string.Join('/', parts.Select(p => p.ToString(CultureInfo.InvariantCulture)))}";
}
