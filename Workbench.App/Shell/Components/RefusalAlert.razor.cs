using Microsoft.AspNetCore.Components;
using Workbench.Domain;

namespace Workbench.App.Shell.Components;

/// <summary>Shows beside an action why it was refused, and offers the way out if the page knows one.</summary>
public partial class RefusalAlert
{
    [Parameter, EditorRequired]
    public Refusal? Refusal { get; set; }
}
