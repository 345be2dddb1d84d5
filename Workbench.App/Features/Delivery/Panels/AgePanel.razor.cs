using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Figures;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows how old the open tickets are in each state.</summary>
public partial class AgePanel
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<AgeBands> Ages { get; set; }

    [Parameter, EditorRequired]
    public required DeliverySelection Selection { get; set; }

    private string ChartLabel =>
        string.Join(
            " ",
            Ages.Select(a =>
                Formats.Text(
                    DeliveryTexts.Chart_Age,
                    DomainText.For(a.State),
                    a.Count,
                    Formats.DayCount(a.Median),
                    Formats.DayCount(a.Percentile85),
                    Formats.DayCount(a.Percentile95)
                )
            )
        );
}
