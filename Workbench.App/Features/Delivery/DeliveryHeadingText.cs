using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery;

/// <summary>What the delivery page says in words.</summary>
internal static class DeliveryHeadingText
{
    /// <summary>What the tickets of a list have in common.</summary>
    public static string TitleText(DeliveryTicketsView list) =>
        list.Filter.Kind switch
        {
            DeliveryListKind.Open => Texts.Delivery_OpenTitle,
            DeliveryListKind.Due => Texts.Delivery_DueTitle,
            DeliveryListKind.Late => Texts.Delivery_LateTitle,
            DeliveryListKind.State => DomainText.For(list.Filter.State!.Value),
            DeliveryListKind.Technician => Formats.Text(
                Texts.Delivery_HolderTitle,
                list.TechnicianName
            ),
            DeliveryListKind.Delivered => Formats.Text(
                OutcomeTitle(list.Filter.Outcome),
                list.Filter.Week is { } week
                    ? WeekText(week)
                    : Formats.Text(Texts.Delivery_Weeks, DeliveryQuery.WeekCount)
            ),
        };

    /// <summary>"week 47": the year stands with the days.</summary>
    public static string WeekText(IsoWeek week) => Formats.Text(Texts.Delivery_WeekNo, week.Number);

    /// <summary>"16 Nov – 22 Nov".</summary>
    public static string WeekDaysText(IsoWeek week) =>
        Formats.Text(
            Texts.Delivery_WeekDays,
            Formats.DayAndMonth(week.Monday),
            Formats.DayAndMonth(week.Sunday)
        );

    private static string OutcomeTitle(DeliveryOutcomeFilter deliveryOutcomeFilter) =>
        deliveryOutcomeFilter switch
        {
            DeliveryOutcomeFilter.All => Texts.Delivery_DeliveredTitle,
            DeliveryOutcomeFilter.WithinFirstLimit => Texts.Delivery_FirstTitle,
            DeliveryOutcomeFilter.WithinSecondLimit => Texts.Delivery_SecondTitle,
            DeliveryOutcomeFilter.AfterSecondLimit => Texts.Delivery_LaterTitle,
        };
}
