using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Status;

/// <summary>Signing out is a POST with a token; a live page can only link here (B23).</summary>
public partial class SignOutPage
{
    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private async Task SignOutAsync()
    {
        await HttpContext.SignOutAsync();
        Navigation.NavigateTo(Addresses.Link(Addresses.SignIn));
    }
}
