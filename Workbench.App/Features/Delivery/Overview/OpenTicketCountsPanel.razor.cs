using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Shows the due and late tickets among those in progress. Each number opens its tickets.</summary>
public partial class OpenTicketCountsPanel
{
    [Parameter, EditorRequired]
    public required DeliveryView View { get; set; }

    private IEnumerable<(string Href, string Count, string Name, string? Class)> Figures =>
        [
            CreateFigure(DeliveryListKind.Late, View.Late, DeliveryTexts.Late, "late"),
            CreateFigure(DeliveryListKind.Due, View.Due, DeliveryTexts.Due, "due"),
            CreateFigure(DeliveryListKind.Open, View.Open, DeliveryTexts.Open, null),
        ];

    private static (string, string, string, string?) CreateFigure(
        DeliveryListKind kind,
        int count,
        string name,
        string? colour
    ) => (new DeliveryFilter(kind).Href, Formats.Number(count), name, count > 0 ? colour : null);
}
