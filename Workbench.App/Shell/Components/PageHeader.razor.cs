using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Components;

/// <summary>The header of every page: title, one line of summary and actions. Also sets the document title.</summary>
public partial class PageHeader
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The number of a ticket, shown before the title.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>Summary text, such as "23 waiting · 41 h planned".</summary>
    [Parameter]
    public string? Summary { get; set; }

    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Whether the button that opens the palette is shown.</summary>
    [Parameter]
    public bool ShowPaletteButton { get; set; } = true;

    private string DocumentTitle => Number is null ? Title : $"{Number} {Title}";
}
