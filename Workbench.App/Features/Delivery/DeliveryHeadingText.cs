using System.Globalization;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Figures;

namespace Workbench.App.Features.Delivery;

/// <summary>Formats the headings of the delivery page.</summary>
internal static class DeliveryHeadingText
{
    /// <summary>Returns the title of a ticket list.</summary>
    public static string TitleText(DeliveryTicketsView list) =>
        list.Filter.Kind switch
        {
            DeliveryListKind.Open => DeliveryTexts.OpenTitle,
            DeliveryListKind.Due => DeliveryTexts.DueTitle,
            DeliveryListKind.Late => DeliveryTexts.LateTitle,
            DeliveryListKind.State => DomainText.For(list.Filter.State!.Value),
            DeliveryListKind.Technician => Formats.Text(
                DeliveryTexts.HolderTitle,
                list.TechnicianName
            ),
            DeliveryListKind.Delivered => Formats.Text(
                OutcomeTitle(list.Filter.Outcome),
                TimeText(list.Filter)
            ) + FilterText(list.Filter.Selection),
            DeliveryListKind.Submitted => Formats.Text(
                DeliveryTexts.SubmittedTitle,
                TimeText(list.Filter)
            ),
        };

    /// <summary>Returns the size and the kind by which a list is filtered, each after a dot; empty without.</summary>
    private static string FilterText(DeliverySelection selection) =>
        string.Concat(
            selection.Size is { } size ? $" · {DomainText.For(size)}" : "",
            selection.Kind is { } kind ? $" · {DomainText.For(kind)}" : ""
        );

    private static string TimeText(DeliveryFilter filter) =>
        filter.Week is { } week ? WeekText(week) : ChoiceText(filter.Selection);

    /// <summary>Returns, for example, "last month" or "1 Nov – 14 Nov".</summary>
    public static string ChoiceText(DeliverySelection selection) =>
        selection.Choice switch
        {
            DeliveryPeriodChoice.Weeks => Formats.Text(
                DeliveryTexts.Weeks,
                DeliverySelection.WeekCount
            ),
            DeliveryPeriodChoice.Month => DeliveryTexts.Period_Month,
            DeliveryPeriodChoice.LastMonth => DeliveryTexts.Period_LastMonth,
            DeliveryPeriodChoice.Quarter => DeliveryTexts.Period_Quarter,
            DeliveryPeriodChoice.LastQuarter => DeliveryTexts.Period_LastQuarter,
            DeliveryPeriodChoice.Year => DeliveryTexts.Period_Year,
            DeliveryPeriodChoice.Own => Formats.Text(
                DeliveryTexts.WeekDays,
                selection.From is { } from ? Formats.Date(from) : "",
                selection.To is { } to ? Formats.Date(to) : ""
            ),
        };

    /// <summary>Answers whether the promise of one to two weeks is kept.</summary>
    public static string AnswerText(DeliveryFiguresView figures) =>
        figures.AllWeeks is { PercentWithinSecondBound: { } second } all
            ? Formats.Text(
                DeliveryTexts.Answer,
                DaysText(figures.Period),
                Formats.Number(all.Delivered),
                second,
                all.PercentWithinFirstBound
            )
            : Formats.Text(DeliveryTexts.AnswerNone, DaysText(figures.Period));

    /// <summary>Returns the days of a period, for example "2026-09-14 – 2026-11-29".</summary>
    public static string DaysText(DeliveryPeriod period) =>
        Formats.Text(DeliveryTexts.WeekDays, Formats.Date(period.From), Formats.Date(period.To));

    /// <summary>Returns, for example, "week 47". The days beside it show the year.</summary>
    public static string WeekText(IsoWeek week) => Formats.Text(DeliveryTexts.WeekNo, week.Number);

    /// <summary>Returns, for example, "Nov 2026".</summary>
    public static string MonthText(DateOnly month) =>
        month.ToString("MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Returns, for example, "16 Nov – 22 Nov".</summary>
    public static string WeekDaysText(IsoWeek week) => DaysText(week.Monday, week.Sunday);

    /// <summary>Returns the days of a week of a period.</summary>
    public static string WeekDaysText(PeriodWeek week) => DaysText(week.Days.From, week.Days.To);

    private static string DaysText(DateOnly from, DateOnly to) =>
        Formats.Text(DeliveryTexts.WeekDays, Formats.DayAndMonth(from), Formats.DayAndMonth(to));

    /// <summary>Returns who or what holds a ticket, for example "Anna" or "The customer’s answer".</summary>
    public static string HolderText(TicketHolder holder, string? technician) =>
        holder switch
        {
            TicketHolder.Triage => DeliveryTexts.Holder_Triage,
            TicketHolder.Queue => DeliveryTexts.Holder_Queue,
            TicketHolder.Technician => technician ?? DeliveryTexts.Group_Service,
            TicketHolder.Customer => DeliveryTexts.Holder_Customer,
            TicketHolder.Funding => DeliveryTexts.Holder_Funding,
            TicketHolder.Sales => DeliveryTexts.Holder_Sales,
        };

    /// <summary>Returns for whom a ticket waits, with the customer's name.</summary>
    public static string WaitText(TicketHolder holder, string customer) =>
        holder switch
        {
            TicketHolder.Customer => Formats.Text(
                DeliveryTexts.Wait_For,
                DeliveryTexts.Holder_Customer,
                customer
            ),
            TicketHolder.Funding => Formats.Text(
                DeliveryTexts.Wait_For,
                DeliveryTexts.Holder_Funding,
                customer
            ),
            _ => HolderText(holder, technician: null),
        };

    /// <summary>Returns that somebody is away, and until when.</summary>
    public static string AwayText(AwayPerson away) =>
        away.Part switch
        {
            DayPart.Morning => DeliveryTexts.Away_Morning,
            DayPart.Afternoon => DeliveryTexts.Away_Afternoon,
            DayPart.WholeDay => Formats.Text(
                DeliveryTexts.Away_Until,
                Formats.DayAndMonth(away.Until)
            ),
        };

    /// <summary>Returns the hours of a week; of a week with absences, what they would be without.</summary>
    public static string CapacityText(WeekCapacity week) =>
        week.IsReduced
            ? Formats.Text(
                DeliveryTexts.HoursOf,
                Formats.RoundedDuration(week.Minutes),
                Formats.RoundedDuration(week.MaxMinutes)
            )
            : Formats.RoundedDuration(week.Minutes);

    private static string OutcomeTitle(DeliveryOutcomeFilter deliveryOutcomeFilter) =>
        deliveryOutcomeFilter switch
        {
            DeliveryOutcomeFilter.All => DeliveryTexts.DeliveredTitle,
            DeliveryOutcomeFilter.WithinFirstLimit => DeliveryTexts.FirstTitle,
            DeliveryOutcomeFilter.WithinSecondLimit => DeliveryTexts.SecondTitle,
            DeliveryOutcomeFilter.AfterSecondLimit => DeliveryTexts.LaterTitle,
            DeliveryOutcomeFilter.Estimated => DeliveryTexts.EstimatedTitle,
            DeliveryOutcomeFilter.OverEstimate => DeliveryTexts.OverEstimateTitle,
        };
}
