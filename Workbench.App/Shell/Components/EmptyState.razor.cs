using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Components;

/// <summary>Says that a list is empty, why, and what to do next.</summary>
public partial class EmptyState
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public string? Text { get; set; }

    /// <summary>The next step: a link or a button.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
