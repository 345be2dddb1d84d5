using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Explanations;

/// <summary>Shows a number of hours with a button that explains it (F9).</summary>
public partial class ExplanationButton
{
    /// <summary>The name of the number.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required Minutes Minutes { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClick { get; set; }

    /// <summary>True if the button shows its function only on hover, for long columns.</summary>
    [Parameter]
    public bool IsSubtle { get; set; }

    private string DurationText => Formats.Duration(Minutes.Value);
}
