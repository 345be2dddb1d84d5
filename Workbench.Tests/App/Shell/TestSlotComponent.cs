using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Workbench.Tests.Shell;

/// <summary>A part that somebody brings to a page.</summary>
public sealed class TestSlotComponent : ComponentBase
{
    [Parameter]
    public string Title { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, $"<p>fact {Title}</p>");
}
