using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Selection;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows who waits for whom since when, with the question, and lets team leads act on it.</summary>
public partial class WaitsPanel
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

    private static TicketState[] States =>
        [TicketState.AwaitingCustomer, TicketState.AwaitingFunding, TicketState.New];

    private Task ToggleAsync(int number) =>
        OpenedChanged.InvokeAsync(Opened == number ? null : number);
}
