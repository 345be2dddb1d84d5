using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Figures;
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

    private IEnumerable<(string Name, string Link, EstimateAccuracy Accuracy)> Rows =>
        [
            .. View.Estimates.Sizes.Select(s =>
                (DomainText.For(s.Size), LinkOf(View.Selection with { Size = s.Size }), s.Accuracy)
            ),
            .. View.Estimates.Kinds.Select(k =>
                (DomainText.For(k.Kind), LinkOf(View.Selection with { Kind = k.Kind }), k.Accuracy)
            ),
            .. View.Estimates.Technicians.Select(t =>
                (t.Name, LinkOf(View.Selection with { TechnicianId = t.TechnicianId }), t.Accuracy)
            ),
        ];

    public static string BiasText(EstimateAccuracy accuracy) =>
        accuracy.BiasPercent is { } bias
            ? Formats.Text(
                DeliveryTexts.Percent,
                bias > 0 ? $"+{Formats.Number(bias)}" : Formats.Number(bias)
            )
            : "–";

    private static string LinkOf(Selection.DeliverySelection selection) =>
        FigureCharts.DeliveredLink(selection, null, DeliveryOutcomeFilter.All);
}
