using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>Shows the field for a new password and the password requirements.</summary>
public partial class NewPasswordField
{
    [Parameter, EditorRequired]
    public required string Name { get; set; }
}
