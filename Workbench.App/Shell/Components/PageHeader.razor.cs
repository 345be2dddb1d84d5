using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Components;

/// <summary>The head of every page: its name, one line of sum, and what stands at the end. Sets the document's title too.</summary>
public partial class PageHeader
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>A ticket's number, shown before the title.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>"23 waiting · 41 h planned".</summary>
    [Parameter]
    public string? Summary { get; set; }

    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Whether the way into the palette is shown here.</summary>
    [Parameter]
    public bool ShowPaletteButton { get; set; } = true;

    private string DocumentTitle => Number is null ? Title : $"{Number} {Title}";
}
