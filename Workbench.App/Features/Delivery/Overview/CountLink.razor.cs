using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>A number that opens its tickets; none leads nowhere.</summary>
public partial class CountLink
{
    [Parameter, EditorRequired]
    public int Value { get; set; }

    [Parameter, EditorRequired]
    public required string Href { get; set; }

    /// <summary>Red where there is any.</summary>
    [Parameter]
    public bool IsLate { get; set; }
}
