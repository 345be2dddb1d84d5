using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Places;

/// <summary>
/// Shows what features brought to a place, in the order of their registration. Each part gets those of the place's parameters
/// that it has.
/// </summary>
public partial class PartsAt
{
    [Parameter, EditorRequired]
    public Place Where { get; set; }

    [Parameter]
    public IDictionary<string, object>? Parameters { get; set; }

    [Inject]
    public required IEnumerable<PlacedPart> All { get; set; }

    private IEnumerable<PlacedPart> Here => All.Where(part => part.Where == Where);

    private Dictionary<string, object>? ParametersOf(Type component) =>
        Parameters
            ?.Where(p =>
                component.GetProperty(p.Key)?.IsDefined(typeof(ParameterAttribute), inherit: true)
                == true
            )
            .ToDictionary(StringComparer.Ordinal);
}
