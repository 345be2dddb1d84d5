using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Live;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Urls;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Own;

/// <summary>Changes one's own password. A form of its own, because the cookie is renewed.</summary>
public partial class ChangePasswordPage
{
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required ChangePassword Command { get; set; }

    [Inject]
    public required UserManager<Person> People { get; set; }

    [Inject]
    public required BrowserSignIn BrowserSignIn { get; set; }

    [Inject]
    public required KnownBrowsers KnownBrowsers { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromForm(FormName = "change-password")]
    public string? Current { get; set; }

    [SupplyParameterFromForm(FormName = "change-password")]
    public string? Password { get; set; }

    private async Task ChangeAsync()
    {
        var outcome = await Command.RunAsync(
            CurrentPerson.FromPrincipal(HttpContext.User),
            KnownBrowsers.ProofOf(HttpContext, Current),
            Password ?? "",
            HttpContext.RequestAborted
        );
        _problem = outcome.ErrorText();
        if (_problem is null)
        {
            await ContinueAsync();
        }
    }

    /// <summary>Renews the cookie, which the new password made invalid.</summary>
    private async Task ContinueAsync()
    {
        var person = await People.GetUserAsync(HttpContext.User);
        await BrowserSignIn.SignInAsync(HttpContext, person!);
        Navigation.NavigateTo(LocalUrl.OrHome("account", HttpContext.Request.PathBase));
    }
}
