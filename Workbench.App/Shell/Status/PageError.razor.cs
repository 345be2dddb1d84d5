using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Status;

/// <summary>What stands in the place of a page that broke. The navigation around it still works.</summary>
public partial class PageError
{
    /// <summary>Under which the failure was logged.</summary>
    [Parameter, EditorRequired]
    public required string ErrorId { get; set; }

    [Parameter]
    public EventCallback Retry { get; set; }
}
