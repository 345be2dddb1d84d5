using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Shows delivery on time per week as a table. Each row has a bar, and each number opens its tickets.</summary>
public partial class WeeksPanel
{
    [Parameter, EditorRequired]
    public required DeliveryView View { get; set; }

    /// <summary>The value of the longest bar.</summary>
    private string LongestBar =>
        Math.Max(1, View.Weeks.Max(w => w.Counts.Delivered)).ToString(CultureInfo.InvariantCulture);

    private static string Href(
        DeliveryView.DeliveryWeek? week,
        DeliveryOutcomeFilter deliveryOutcomeFilter
    ) =>
        new DeliveryFilter(
            DeliveryListKind.Delivered,
            Week: week?.Week,
            Outcome: deliveryOutcomeFilter
        ).Href;

    private static string PercentText(int? percent) =>
        percent is { } known ? Formats.Text(DeliveryTexts.Percent, known) : "";
}
