using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Workbench.Tests.Shell;

/// <summary>A component that a feature contributes to a slot.</summary>
public sealed class TestSlotComponent : ComponentBase
{
    [Parameter]
    public string Title { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, $"<p>fact {Title}</p>");
}
