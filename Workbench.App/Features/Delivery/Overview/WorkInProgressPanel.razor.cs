using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Shows where tickets wait and what each technician has in hand.</summary>
public partial class WorkInProgressPanel
{
    [Parameter, EditorRequired]
    public required DeliveryView View { get; set; }

    private static Dictionary<string, object> LoadParameters(int personId) =>
        new(StringComparer.Ordinal) { ["PersonId"] = personId };
}
