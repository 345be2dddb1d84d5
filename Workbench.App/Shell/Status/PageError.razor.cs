using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Status;

/// <summary>Shown instead of a page that failed. The navigation around it still works.</summary>
public partial class PageError
{
    /// <summary>The id under which the error was logged.</summary>
    [Parameter, EditorRequired]
    public required string ErrorId { get; set; }

    [Parameter]
    public EventCallback Retry { get; set; }
}
