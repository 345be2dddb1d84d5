using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Figures;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows the tickets that were reopened more than once (K9).</summary>
public partial class ReopenedPanel
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<DeliveryFiguresView.ReopenedTicket> Tickets { get; set; }
}
