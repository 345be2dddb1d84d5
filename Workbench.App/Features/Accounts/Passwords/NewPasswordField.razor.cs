using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>The field of a new password, with what it must be.</summary>
public partial class NewPasswordField
{
    [Parameter, EditorRequired]
    public required string Name { get; set; }
}
