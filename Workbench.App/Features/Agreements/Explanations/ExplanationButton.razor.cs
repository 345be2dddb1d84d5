using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Explanations;

/// <summary>A number of hours that can be asked why (F9).</summary>
public partial class ExplanationButton
{
    /// <summary>What the number is.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required Minutes Minutes { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClick { get; set; }

    /// <summary>In a long column it shows what it can only when it is pointed at.</summary>
    [Parameter]
    public bool IsSubtle { get; set; }

    private string DurationText => Formats.Duration(Minutes.Value);
}
