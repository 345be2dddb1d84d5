using System.Text;
using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>Shows how to add a key to an authenticator app: the picture, and the key for an app that reads none.</summary>
public partial class AuthenticatorSetup
{
    private const int GroupLength = 4;

    [Parameter, EditorRequired]
    public required string Key { get; set; }

    [Parameter, EditorRequired]
    public required string Email { get; set; }

    private string Picture =>
        $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(AuthenticatorKeys.Picture(AuthenticatorKeys.Uri(Key, Email))))}";

    private string KeyInGroups =>
        string.Join(' ', Key.Chunk(GroupLength).Select(group => new string(group)));
}
