using Microsoft.AspNetCore.Components;
using Workbench.Domain;

namespace Workbench.App.Shell.Components;

/// <summary>Shows beside an action why it was refused, and offers the way out if the page knows one.</summary>
public partial class RefusalAlert
{
    [Parameter, EditorRequired]
    public Refusal? Refusal { get; set; }

    /// <summary>The ways out that the page knows; null where it knows none.</summary>
    [CascadingParameter]
    public IRefusalRemedies? Remedies { get; set; }
}
