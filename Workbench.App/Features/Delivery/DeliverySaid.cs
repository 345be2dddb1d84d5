using Workbench.App.Shell;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery;

/// <summary>What the delivery page says in words.</summary>
internal static class DeliverySaid
{
    /// <summary>What the tickets of a list have in common.</summary>
    public static string Title(DeliveryList list) =>
        list.Filter.Kind switch
        {
            DeliveryListKind.Open => Texts.Delivery_OpenTitle,
            DeliveryListKind.Due => Texts.Delivery_DueTitle,
            DeliveryListKind.Late => Texts.Delivery_LateTitle,
            DeliveryListKind.State => DomainText.For(list.Filter.State!.Value),
            DeliveryListKind.Holder => Formats.Text(Texts.Delivery_HolderTitle, list.Holder),
            DeliveryListKind.Delivered => Formats.Text(
                KeptTitle(list.Filter.Kept),
                list.Filter.Week is { } week
                    ? Week(week)
                    : Formats.Text(Texts.Delivery_Weeks, DeliveryQuery.Weeks)
            ),
        };

    /// <summary>"week 47": the year stands with the days.</summary>
    public static string Week(IsoWeek week) => Formats.Text(Texts.Delivery_WeekNo, week.Number);

    /// <summary>"16 Nov – 22 Nov".</summary>
    public static string Days(IsoWeek week) =>
        Formats.Text(Texts.Delivery_WeekDays, Formats.DayAndMonth(week.Monday), Formats.DayAndMonth(week.Sunday));

    private static string KeptTitle(Kept kept) =>
        kept switch
        {
            Kept.All => Texts.Delivery_DeliveredTitle,
            Kept.WithinFirst => Texts.Delivery_FirstTitle,
            Kept.WithinSecond => Texts.Delivery_SecondTitle,
            Kept.Later => Texts.Delivery_LaterTitle,
        };
}
