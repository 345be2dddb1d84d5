using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>Shows the field for a code.</summary>
public partial class CodeField
{
    [Parameter]
    public string Name { get; set; } = "Code";

    [Parameter, EditorRequired]
    public required string Hint { get; set; }
}
