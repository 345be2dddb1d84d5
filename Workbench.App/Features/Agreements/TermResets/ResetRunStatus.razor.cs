using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Shows what became of a run, and how far it has come while it runs.</summary>
public partial class ResetRunStatus
{
    [Parameter, EditorRequired]
    public required ResetRunRow Row { get; set; }
}
