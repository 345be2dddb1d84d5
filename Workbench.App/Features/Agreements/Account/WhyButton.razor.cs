using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Account;

/// <summary>A number of hours that can be asked why (F9).</summary>
[Rule("F9")]
public partial class WhyButton
{
    /// <summary>What the number is.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required Minutes Minutes { get; set; }

    [Parameter, EditorRequired]
    public EventCallback Ask { get; set; }

    /// <summary>In a long column it shows what it can only when it is pointed at.</summary>
    [Parameter]
    public bool Quiet { get; set; }

    private string Shown => Formats.Duration(Minutes.Value);
}
