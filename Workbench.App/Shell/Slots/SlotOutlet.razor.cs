using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Slots;

/// <summary>
/// Renders the components contributed to a slot, in the order of their registration. Each component gets the parameters of the
/// slot that it declares.
/// </summary>
public partial class SlotOutlet
{
    [Parameter, EditorRequired]
    public Slot Slot { get; set; }

    [Parameter]
    public IDictionary<string, object>? Parameters { get; set; }

    [Inject]
    public required IEnumerable<SlotContribution> Contributions { get; set; }

    private IEnumerable<SlotContribution> ContributionsOfSlot =>
        Contributions.Where(part => part.Slot == Slot);

    /// <summary>Renders the component itself. DynamicComponent would be one more in every open page.</summary>
    private RenderFragment ContentOf(Type component) =>
        builder =>
        {
            builder.OpenComponent(0, component);
            builder.AddMultipleAttributes(1, ParametersOf(component));
            builder.CloseComponent();
        };

    private Dictionary<string, object>? ParametersOf(Type component) =>
        Parameters
            ?.Where(p =>
                component.GetProperty(p.Key)?.IsDefined(typeof(ParameterAttribute), inherit: true)
                == true
            )
            .ToDictionary(StringComparer.Ordinal);
}
