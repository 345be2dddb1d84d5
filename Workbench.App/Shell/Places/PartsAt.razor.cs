using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Places;

/// <summary>Shows what features brought to a place, in the order of their registration.</summary>
public partial class PartsAt
{
    [Parameter, EditorRequired]
    public Place Where { get; set; }

    [Parameter]
    public IDictionary<string, object>? Parameters { get; set; }

    [Inject]
    public required IEnumerable<PlacedPart> All { get; set; }

    private IEnumerable<PlacedPart> Here => All.Where(part => part.Where == Where);
}
