using Microsoft.AspNetCore.Components;
using Workbench.Domain;

namespace Workbench.App.Shell.Components;

/// <summary>Why not, in one sentence, beside what was asked for.</summary>
public partial class RefusalAlert
{
    [Parameter, EditorRequired]
    public Refusal? Refusal { get; set; }
}
