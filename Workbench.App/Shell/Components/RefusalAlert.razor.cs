using Microsoft.AspNetCore.Components;
using Workbench.Domain;

namespace Workbench.App.Shell.Components;

/// <summary>Shows, in one sentence beside the action, why it was refused.</summary>
public partial class RefusalAlert
{
    [Parameter, EditorRequired]
    public Refusal? Refusal { get; set; }
}
