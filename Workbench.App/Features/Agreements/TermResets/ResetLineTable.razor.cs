using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Shows what resets do with each agreement.</summary>
public partial class ResetLineTable
{
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Runs what is due of a failed agreement again; without it there is no button.</summary>
    [Parameter]
    public EventCallback<ResetRunLineRow> Retry { get; set; }

    [Parameter]
    public bool IsRunning { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ResetRunLineRow> Lines { get; set; }
}
