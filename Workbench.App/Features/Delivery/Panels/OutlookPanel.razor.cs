using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Delivery.TicketLists;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows what is late or soon will be, who or what holds it, and lets team leads act on it.</summary>
public partial class OutlookPanel
{
    [Parameter, EditorRequired]
    public required DeliveryView View { get; set; }

    [Parameter]
    public DeliverySelection Selection { get; set; } = DeliverySelection.Default;

    [Parameter]
    public bool CanAct { get; set; }

    /// <summary>The number of the ticket whose actions are shown.</summary>
    [Parameter]
    public int? Opened { get; set; }

    [Parameter]
    public EventCallback<int?> OpenedChanged { get; set; }

    private Task ToggleAsync(int number) =>
        OpenedChanged.InvokeAsync(Opened == number ? null : number);

    private string Link(DeliveryListKind kind) =>
        new DeliveryFilter(kind) { Selection = Selection }.Href;
}
