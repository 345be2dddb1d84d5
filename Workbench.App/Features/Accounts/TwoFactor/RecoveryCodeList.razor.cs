using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>Shows recovery codes, this once.</summary>
public partial class RecoveryCodeList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Codes { get; set; }
}
