using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows arrivals against deliveries by week, and what that makes of the open tickets.</summary>
public partial class FlowPanel
{
    [Parameter, EditorRequired]
    public required DeliveryFiguresView View { get; set; }

    private string AnswerText =>
        Formats.Text(
            DeliveryTexts.FlowAnswer,
            Formats.Number(View.Flow.Arrived),
            Formats.Number(View.Flow.Delivered),
            Formats.Number(View.Flow.Ended)
        );

    private string CumulativeText =>
        Formats.Text(
            DeliveryTexts.Chart_Cumulative,
            Formats.Number(View.Flow.OpenAtStart),
            Formats.Number(View.Flow.Weeks.Count == 0 ? 0 : View.Flow.Weeks[^1].OpenAtEnd)
        );
}
