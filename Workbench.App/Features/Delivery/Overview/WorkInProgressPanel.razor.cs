using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Where tickets wait, and who has what in hand.</summary>
public partial class WorkInProgressPanel
{
    [Parameter, EditorRequired]
    public required DeliveryView View { get; set; }
}
