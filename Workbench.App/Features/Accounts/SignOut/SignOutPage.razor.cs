using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Shell.Status;

namespace Workbench.App.Features.Accounts.SignOut;

/// <summary>
/// Signs the person out in every tab of the browser. Signing out is a POST with a token; a live page can only link here (B23).
/// </summary>
public partial class SignOutPage
{
    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required EndSession EndSession { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private async Task SignOutAsync()
    {
        await EndSession.EndForAsync(HttpContext.User);
        await HttpContext.SignOutAsync();
        Navigation.NavigateTo(
            RedirectToSignIn.SignInUrl(nameof(SignOutReason.SignedOut), returnUrl: null)
        );
    }
}
