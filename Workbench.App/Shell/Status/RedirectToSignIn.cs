using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Workbench.App.Shell.Urls;

namespace Workbench.App.Shell.Status;

/// <summary>Redirects a person who isn't signed in to the sign-in page, which returns to this address.</summary>
public sealed class RedirectToSignIn : ComponentBase
{
    private const string Why = "Workbench.SignedOutWhy";

    [CascadingParameter]
    public Task<AuthenticationState>? State { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>Creates the state of a signed-out person, with the reason.</summary>
    public static AuthenticationState CreateSignedOutState(SignOutReason reason) =>
        new(new(new ClaimsIdentity([new(Why, reason.ToString())])));

    /// <summary>Returns the address of the sign-in page, with the reason.</summary>
    public static string SignInUrl(string? reason, string? returnUrl)
    {
        var query = new QueryString();
        query = reason is null ? query : query.Add(nameof(Why), reason);
        query = returnUrl is null ? query : query.Add("ReturnUrl", returnUrl);
        return PagePaths.ToRelative(PagePaths.SignIn) + query;
    }

    protected override async Task OnInitializedAsync()
    {
        var reason = State is null ? null : (await State).User.FindFirstValue(Why);
        var here = Navigation.ToBaseRelativePath(Navigation.Uri);
        Navigation.NavigateTo(SignInUrl(reason, here), forceLoad: true);
    }
}
