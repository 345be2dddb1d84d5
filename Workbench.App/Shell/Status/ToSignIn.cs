using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Status;

/// <summary>Somebody who is not signed in goes to the sign-in and comes back to this address.</summary>
public sealed class ToSignIn : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    protected override void OnInitialized()
    {
        var here = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
        Navigation.NavigateTo(
            $"{Addresses.Link(Addresses.SignIn)}?ReturnUrl={Uri.EscapeDataString(here)}",
            forceLoad: true
        );
    }
}
