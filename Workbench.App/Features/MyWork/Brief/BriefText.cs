using System.Globalization;
using Workbench.App.Shell;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Notifications.Briefs;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>Builds the sentences and links of the morning brief.</summary>
public static class BriefText
{
    public static string Since(DateOnly since, DateOnly today) =>
        since == today.AddDays(-1)
            ? MyWorkTexts.Brief_SinceYesterday
            : Formats.Text(
                MyWorkTexts.Brief_Since,
                since.ToString("dddd", CultureInfo.CurrentCulture),
                Formats.DayAndMonth(since)
            );

    public static string Address(UrgentItem item) =>
        $"{(item.IsEscalation ? "escalations" : "tickets")}/{Formats.Invariant(item.Number)}";

    public static string Address(BriefChange change) =>
        change.About switch
        {
            BriefSubject.Escalation => $"escalations/{Formats.Invariant(change.Number)}",
            BriefSubject.ProductReport => $"reports/{Formats.Invariant(change.Number)}",
            BriefSubject.Ticket => $"tickets/{Formats.Invariant(change.Number)}",
        };

    /// <summary>Returns the label of what the person does next about an item.</summary>
    public static string Action(UrgentItem item) =>
        item.Kind switch
        {
            UrgentKind.CustomerWrote => MyWorkTexts.Brief_Answer,
            UrgentKind.EscalationOverdue or UrgentKind.EscalationToPickUp =>
                MyWorkTexts.Brief_DoPickUp,
            UrgentKind.OfferExpired or UrgentKind.FollowUpDue => MyWorkTexts.Brief_NextStep,
            UrgentKind.TicketLate
            or UrgentKind.TicketDue
            or UrgentKind.ForecastPastTarget
            or UrgentKind.TicketStarted => CommonTexts.Actions,
        };

    /// <summary>Returns the label of what the person does next about a change.</summary>
    public static string Action(BriefChange change) =>
        change.Kind switch
        {
            BriefChangeKind.CustomerWrote => MyWorkTexts.Brief_Answer,
            BriefChangeKind.EscalationRaised => MyWorkTexts.Brief_DoPickUp,
            BriefChangeKind.OfferAccepted
            or BriefChangeKind.OfferRefused
            or BriefChangeKind.OfferExpired => MyWorkTexts.Brief_NextStep,
            _ => CommonTexts.Actions,
        };

    /// <summary>Returns why the item is urgent and until when.</summary>
    public static string Reason(UrgentItem item, DateOnly today) =>
        item.Kind switch
        {
            UrgentKind.TicketLate => Formats.Text(MyWorkTexts.Brief_Late, Moment(item.At, today)),
            UrgentKind.EscalationOverdue => Formats.Text(
                MyWorkTexts.Brief_NotPickedUp,
                Moment(item.At, today)
            ),
            UrgentKind.CustomerWrote => Formats.Text(
                MyWorkTexts.Brief_Wrote,
                NameOrCustomer(item.By),
                Moment(item.At, today)
            ),
            UrgentKind.TicketDue => Formats.Text(MyWorkTexts.Brief_Due, Moment(item.At, today)),
            UrgentKind.OfferExpired => Formats.Text(MyWorkTexts.Brief_OfferExpired, Day(item.At)),
            UrgentKind.FollowUpDue => Formats.Text(MyWorkTexts.Brief_FollowUp, Day(item.At)),
            UrgentKind.EscalationToPickUp => Formats.Text(
                MyWorkTexts.Brief_PickUp,
                Moment(item.At, today)
            ),
            UrgentKind.ForecastPastTarget => Formats.Text(
                MyWorkTexts.Brief_Forecast,
                item.ExpectedOn is { } likely ? Formats.DayAndMonth(likely) : "",
                Moment(item.At, today)
            ),
            UrgentKind.TicketStarted => Formats.Text(
                MyWorkTexts.Brief_Started,
                Moment(item.At, today)
            ),
        };

    public static string Sentence(BriefChange change) =>
        Formats.Text(
            SentenceOf(change.Kind),
            NameOrCustomer(change.By),
            Formats.Invariant(change.Number),
            change.Subject
        );

    /// <summary>Returns the figures of the group in one line.</summary>
    public static string Figures(BriefView.GroupFigures figures) =>
        string.Join(
            " · ",
            new[]
            {
                Formats.Text(MyWorkTexts.Brief_Arrived, figures.Arrived),
                Formats.Text(MyWorkTexts.Brief_Delivered, figures.Delivered),
                Formats.Text(MyWorkTexts.Brief_BecameLate, figures.BecameLate),
                figures.Resets > 0 ? Formats.Text(MyWorkTexts.Brief_Resets, figures.Resets) : null,
            }.OfType<string>()
        );

    private static string SentenceOf(BriefChangeKind kind) =>
        kind switch
        {
            BriefChangeKind.CustomerWrote => MyWorkTexts.Brief_Change_Wrote,
            BriefChangeKind.HandedOver => MyWorkTexts.Brief_Change_HandedOver,
            BriefChangeKind.FinishApproved => MyWorkTexts.Brief_Change_Approved,
            BriefChangeKind.MinutesWaived => MyWorkTexts.Brief_Change_Waived,
            BriefChangeKind.HoursArrived => MyWorkTexts.Brief_Change_Hours,
            BriefChangeKind.EscalationClosed => MyWorkTexts.Brief_Change_Closed,
            BriefChangeKind.EscalationReturned => MyWorkTexts.Brief_Change_Returned,
            BriefChangeKind.ReportShipped => MyWorkTexts.Brief_Change_Shipped,
            BriefChangeKind.ReportDeclined => MyWorkTexts.Brief_Change_Declined,
            BriefChangeKind.EscalationRaised => MyWorkTexts.Brief_Change_Raised,
            BriefChangeKind.OfferAccepted => MyWorkTexts.Brief_Change_Accepted,
            BriefChangeKind.OfferRefused => MyWorkTexts.Brief_Change_Refused,
            BriefChangeKind.OfferExpired => MyWorkTexts.Brief_Change_Expired,
            BriefChangeKind.MovedToFront => MyWorkTexts.Brief_Change_Front,
            BriefChangeKind.BecameLate => MyWorkTexts.Brief_Change_Late,
        };

    private static string NameOrCustomer(string name) =>
        name.Length > 0 ? name : MyWorkTexts.Brief_TheCustomer;

    private static string Moment(DateTime utc, DateOnly today) => Formats.ShortDeadline(utc, today);

    private static string Day(DateTime utc) => Formats.DayAndMonth(StockholmTime.DateOf(utc));
}
