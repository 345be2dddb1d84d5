using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Delivery.TicketLists;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Shows where tickets wait and what each technician has in hand.</summary>
public partial class WorkInProgressPanel
{
    [Parameter, EditorRequired]
    public required DeliveryView View { get; set; }

    [Parameter]
    public DeliverySelection Selection { get; set; } = DeliverySelection.Default;

    private string Link(DeliveryFilter filter) => (filter with { Selection = Selection }).Href;

    private static Dictionary<string, object> LoadParameters(int personId) =>
        new(StringComparer.Ordinal) { ["PersonId"] = personId };
}
