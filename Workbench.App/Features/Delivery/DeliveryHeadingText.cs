using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery;

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
                list.Filter.Week is { } week
                    ? WeekText(week)
                    : Formats.Text(DeliveryTexts.Weeks, DeliveryQuery.WeekCount)
            ),
        };

    /// <summary>Returns, for example, "week 47". The days beside it show the year.</summary>
    public static string WeekText(IsoWeek week) => Formats.Text(DeliveryTexts.WeekNo, week.Number);

    /// <summary>Returns, for example, "16 Nov – 22 Nov".</summary>
    public static string WeekDaysText(IsoWeek week) =>
        Formats.Text(
            DeliveryTexts.WeekDays,
            Formats.DayAndMonth(week.Monday),
            Formats.DayAndMonth(week.Sunday)
        );

    private static string OutcomeTitle(DeliveryOutcomeFilter deliveryOutcomeFilter) =>
        deliveryOutcomeFilter switch
        {
            DeliveryOutcomeFilter.All => DeliveryTexts.DeliveredTitle,
            DeliveryOutcomeFilter.WithinFirstLimit => DeliveryTexts.FirstTitle,
            DeliveryOutcomeFilter.WithinSecondLimit => DeliveryTexts.SecondTitle,
            DeliveryOutcomeFilter.AfterSecondLimit => DeliveryTexts.LaterTitle,
        };
}
