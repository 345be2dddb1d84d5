using Workbench.Domain.Delivery;

namespace Workbench.Domain.Notifications;

/// <summary>
/// Decides the alerts of the whole group: tickets that are late, soon will be, or are forecast to be; escalations that nobody picked
/// up; sign-ins that are locked. An alert begins in working hours, has a key of its cause, and ends with its cause.
/// </summary>
public static class AlertRules
{
    /// <summary>
    /// The maximum number of tickets that team leads are alerted of; the latest alerts are kept. That each was told is stored.
    /// </summary>
    public const int MaxTickets = 500;

    public static GroupAlerts Create(AlertFacts facts, QuietHours quietHours, DateTime now) =>
        new(
            [
                .. facts
                    .Tickets.Select(t => Create(t, facts.ForecastMadeAt, quietHours, now))
                    .OfType<Notification>()
                    .Where(n =>
                        n.OccurredAt <= now
                        && n.OccurredAt > now.AddDays(-NotificationRules.MaxAgeDays)
                    )
                    .OrderByDescending(n => n.OccurredAt)
                    .ThenBy(n => n.RelatedAt)
                    .ThenBy(n => n.Number)
                    .Take(MaxTickets),
            ],
            [
                .. facts
                    .Escalations.Select(e => Create(e, quietHours))
                    .Where(n => n.OccurredAt <= now),
            ],
            [
                .. facts
                    .SignInLocks.Select(l => Create(l, quietHours))
                    .Where(n => n.OccurredAt <= now),
            ]
        );

    /// <summary>A ticket has one alert: late, otherwise due soon, otherwise late by its forecast.</summary>
    [Rule("D1")]
    [Rule("D2")]
    private static Notification? Create(
        TicketAlert ticket,
        DateTime? forecastMadeAt,
        QuietHours quietHours,
        DateTime now
    ) =>
        NotificationRules.IsLateAlertDue(ticket.Deadline, quietHours, now)
            ? Late(ticket, quietHours)
        : ticket.IsTargetPaused ? null
        : NotificationRules.ReminderStartsAt(ticket.Deadline, quietHours) is var reminder
        && reminder <= now
            ? OfTicket(NotificationKind.DeadlineApproaching, "target", ticket, reminder)
        : forecastMadeAt is { } madeAt && ticket.LikelyOn > StockholmTime.DateOf(ticket.Deadline)
            ? PastTarget(ticket, madeAt, quietHours)
        : null;

    private static Notification Late(TicketAlert ticket, QuietHours quietHours) =>
        OfTicket(
            NotificationKind.DeadlineMissed,
            "late",
            ticket,
            quietHours.NextAllowed(ticket.Deadline)
        );

    /// <summary>The forecast is made anew all day long: the alert begins with the working day.</summary>
    [Rule("D5")]
    private static Notification PastTarget(
        TicketAlert ticket,
        DateTime madeAt,
        QuietHours quietHours
    ) =>
        OfTicket(
            NotificationKind.ForecastPastTarget,
            "forecast",
            ticket,
            quietHours.NextAllowed(
                StockholmTime.ToUtc(StockholmTime.DateOf(madeAt).ToDateTime(TimeOnly.MinValue))
            )
        ) with
        {
            ExpectedOn = ticket.LikelyOn,
        };

    /// <summary>Keyed by the day of the deadline, as the reminder of the person who has the ticket: who is both is told once.</summary>
    private static Notification OfTicket(
        NotificationKind kind,
        string key,
        TicketAlert ticket,
        DateTime occurredAt
    ) =>
        new(
            kind,
            ticket.Number,
            ticket.Subject,
            occurredAt,
            NotificationRules.Key(
                key,
                ticket.Number,
                StockholmTime.DateOf(ticket.Deadline).DayNumber
            )
        )
        {
            RelatedAt = ticket.Deadline,
            Place = ticket.Place,
        };

    [Rule("D4")]
    private static Notification Create(WaitingEscalation escalation, QuietHours quietHours)
    {
        var dueAt = PickUpTarget.DueAt(escalation.RaisedAt);
        return new(
            NotificationKind.EscalationNotPickedUp,
            escalation.No,
            escalation.CustomerName,
            quietHours.NextAllowed(dueAt),
            NotificationRules.Key("pickup", escalation.No)
        )
        {
            RelatedAt = dueAt,
        };
    }

    private static Notification Create(SignInLock locked, QuietHours quietHours) =>
        new(
            NotificationKind.SignInLocked,
            locked.PersonId,
            locked.PersonName,
            quietHours.NextAllowed(locked.LockedAt),
            NotificationRules.Key("locked", locked.PersonId, locked.LockedAt.Ticks)
        )
        {
            RelatedAt = locked.LockedAt,
        };
}
