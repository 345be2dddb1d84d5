using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Shows the due and late tickets among those in progress. Each number opens its tickets.</summary>
public partial class OpenTicketCountsPanel
{
    [Parameter, EditorRequired]
    public required OpenTicketCounts Counts { get; set; }

    [Parameter]
    public DeliverySelection Selection { get; set; } = DeliverySelection.Default;

    /// <summary>Whether the promise was kept in the period; null where no period is shown.</summary>
    [Parameter]
    public string? Answer { get; set; }

    private IEnumerable<(string Href, string Count, string Name, string? Class)> Figures =>
        [
            CreateFigure(DeliveryListKind.Late, Counts.Late, DeliveryTexts.Late, "late"),
            CreateFigure(DeliveryListKind.Due, Counts.Due, DeliveryTexts.Due, "due"),
            CreateFigure(DeliveryListKind.Open, Counts.Open, DeliveryTexts.Open, null),
        ];

    private (string, string, string, string?) CreateFigure(
        DeliveryListKind kind,
        int count,
        string name,
        string? colour
    ) =>
        (
            new DeliveryFilter(kind) { Selection = Selection }.Href,
            Formats.Number(count),
            name,
            count > 0 ? colour : null
        );
}
