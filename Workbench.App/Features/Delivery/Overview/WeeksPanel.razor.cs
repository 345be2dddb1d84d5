using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Shows delivery on time per week as a chart and as a table. Each number opens its tickets.</summary>
public partial class WeeksPanel
{
    /// <summary>The table of a longer period is closed at first.</summary>
    private const int OpenWeeks = 14;

    [Parameter, EditorRequired]
    public required DeliveryFiguresView View { get; set; }

    private string ChartLabel =>
        Formats.Text(
            DeliveryTexts.Chart_OnTime,
            DeliveryHeadingText.DaysText(View.Period),
            Formats.Number(View.AllWeeks.Delivered),
            View.AllWeeks.PercentWithinFirstBound ?? 0,
            View.AllWeeks.PercentWithinSecondBound ?? 0
        );

    private string Href(DeliveryFiguresView.DeliveryWeek? week, DeliveryOutcomeFilter outcome) =>
        FigureCharts.DeliveredLink(View.Selection, week?.Part, outcome);

    private static string PercentText(int? percent) =>
        percent is { } known ? Formats.Text(DeliveryTexts.Percent, known) : "";
}
