using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.Domain.Notifications.Briefs;

/// <summary>Decides since when a person's morning brief counts, and what it shows first.</summary>
public static class MorningBriefRules
{
    /// <summary>The maximum number of things to do first.</summary>
    public const int MaxFirst = 5;

    /// <summary>A brief goes back no further, in days.</summary>
    public const int MaxDays = 45;

    /// <summary>Returns the last day before today on which the person worked: no day off, and not away all day (D7).</summary>
    /// <param name="isAway">Whether the person was away all day.</param>
    [Rule("D7")]
    public static DateOnly SinceDay(DateOnly today, Func<DateOnly, bool> isAway)
    {
        var day = WorkingCalendar.LastWorkingDayBefore(today);
        while (isAway(day) && day > today.AddDays(-MaxDays))
        {
            day = WorkingCalendar.LastWorkingDayBefore(day);
        }

        return day;
    }

    /// <summary>Returns what is to be done first, the most urgent first. A ticket or escalation is there once.</summary>
    public static IReadOnlyList<UrgentItem> First(IEnumerable<UrgentItem> items) =>
        [
            .. items
                .OrderBy(i => i.Kind)
                .ThenBy(i => i.At)
                .ThenBy(i => i.Number)
                .DistinctBy(i => (i.IsEscalation, i.Number))
                .Take(MaxFirst),
        ];

    /// <summary>Returns why a ticket is urgent by its delivery target; null if it is not.</summary>
    [Rule("D1")]
    [Rule("D2")]
    [Rule("D5")]
    public static UrgentKind? UrgencyOf(
        DateTime deadline,
        bool isTargetPaused,
        DateOnly? likelyOn,
        QuietHours quietHours,
        DateTime now
    ) =>
        deadline < now ? UrgentKind.TicketLate
        : isTargetPaused ? null
        : NotificationRules.ReminderStartsAt(deadline, quietHours) <= now ? UrgentKind.TicketDue
        : likelyOn > StockholmTime.DateOf(deadline) ? UrgentKind.ForecastPastTarget
        : null;

    /// <summary>Returns what a person of sales or a team lead does about an escalation; null if nothing is due.</summary>
    /// <param name="personId">Somebody else's follow-ups are left out; expired offers are not.</param>
    [Rule("D4")]
    public static UrgentItem? Create(OpenEscalation escalation, int personId, DateTime now)
    {
        var today = StockholmTime.DateOf(now);
        var pickUpBy = PickUpTarget.DueAt(escalation.RaisedAt);
        (UrgentKind, DateTime)? found =
            escalation.State == EscalationState.ToPickUp
                ? (
                    pickUpBy < now ? UrgentKind.EscalationOverdue : UrgentKind.EscalationToPickUp,
                    pickUpBy
                )
            : escalation.IsOfferExpired(today)
                ? (UrgentKind.OfferExpired, StartOf(escalation.OfferValidUntil!.Value))
            : escalation.OwnerId == personId && escalation.FollowUpOn <= today
                ? (UrgentKind.FollowUpDue, StartOf(escalation.FollowUpOn.Value))
            : null;
        return found is var (kind, at)
            ? new(kind, escalation.No, escalation.CustomerName, at)
            : null;
    }

    /// <summary>
    /// Returns the escalations that were raised since a day and wait to be picked up, and the offers that expired since.
    /// </summary>
    public static IEnumerable<BriefChange> ChangesOf(
        IEnumerable<OpenEscalation> escalations,
        DateOnly since,
        DateOnly today
    )
    {
        foreach (var escalation in escalations)
        {
            if (
                escalation.State == EscalationState.ToPickUp
                && escalation.RaisedAt >= StartOf(since)
            )
            {
                yield return new(
                    BriefChangeKind.EscalationRaised,
                    escalation.No,
                    escalation.CustomerName,
                    escalation.RaisedAt
                );
            }

            if (escalation.IsOfferExpired(today) && escalation.OfferValidUntil >= since)
            {
                yield return new(
                    BriefChangeKind.OfferExpired,
                    escalation.No,
                    escalation.CustomerName,
                    StartOf(escalation.OfferValidUntil.Value.AddDays(1))
                );
            }
        }
    }

    /// <summary>Returns the UTC instant at which a day begins in Stockholm.</summary>
    public static DateTime StartOf(DateOnly day) =>
        StockholmTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
