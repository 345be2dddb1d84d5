using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Figures;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows estimates against what the work took, by size class, kind and technician.</summary>
public partial class EstimatesPanel
{
    [Parameter, EditorRequired]
    public required DeliveryFiguresView View { get; set; }

    private string AnswerText =>
        View.Estimates.All is { BiasPercent: { } bias } all
            ? Formats.Text(
                bias switch
                {
                    0 => DeliveryTexts.EstimatesExact,
                    > 0 => DeliveryTexts.EstimatesLow,
                    < 0 => DeliveryTexts.EstimatesHigh,
                },
                Formats.Number(all.Count),
                Math.Abs(bias),
                Formats.Number(all.Over)
            )
            : DeliveryTexts.EstimatesNone;

    public static string BiasText(EstimateAccuracy accuracy) =>
        accuracy.BiasPercent is { } bias
            ? Formats.Text(
                DeliveryTexts.Percent,
                bias > 0 ? $"+{Formats.Number(bias)}" : Formats.Number(bias)
            )
            : "–";

    private static string LinkOf(DeliverySelection selection, DeliveryOutcomeFilter outcome) =>
        FigureCharts.DeliveredLink(selection, null, outcome);
}
