using Microsoft.AspNetCore.Components;
using Workbench.App.Shared.Search;

namespace Workbench.App.Features.Search;

/// <summary>Shows a passage with the found words marked. Whole words are marked, so that they are read out as words.</summary>
public partial class HighlightedText
{
    [Parameter, EditorRequired]
    public required Passage Passage { get; set; }
}
