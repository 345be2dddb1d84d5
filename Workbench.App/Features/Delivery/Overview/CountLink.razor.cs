using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Shows a number that links to its tickets. Zero is not a link.</summary>
public partial class CountLink
{
    [Parameter, EditorRequired]
    public int Value { get; set; }

    [Parameter, EditorRequired]
    public required string Href { get; set; }

    /// <summary>True if the number is red when it is above zero.</summary>
    [Parameter]
    public bool IsLate { get; set; }
}
