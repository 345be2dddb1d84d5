using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>
/// Sets a password with a one-time link, after an invitation or a password reset. What the link carries stands after its #, so
/// that no server or proxy writes it down (W18), and the page sends it by a button, so that a program that only fetches links
/// does nothing.
/// </summary>
public partial class PasswordPage
{
    public const string PasswordSet = "password";

    private Person? _person;
    private bool _isRefused;
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required OneTimeLinks Links { get; set; }

    [Inject]
    public required SetPassword SetPassword { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>What the link carries, in both forms.</summary>
    [SupplyParameterFromForm]
    public string? Link { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    public string? Password { get; set; }

    protected override Task OnInitializedAsync() =>
        Password is null ? Task.CompletedTask : OpenAsync();

    private async Task OpenAsync()
    {
        _person = OneTimeLink.Parse(Link) is { } link
            ? await Links.FindPersonAsync(link, HttpContext.RequestAborted)
            : null;
        _isRefused = _person is null;
    }

    private async Task SetAsync()
    {
        if (_isRefused || OneTimeLink.Parse(Link) is not { } link)
        {
            return;
        }

        var outcome = await SetPassword.RunAsync(link, Password ?? "", HttpContext.RequestAborted);
        _problem = outcome.ErrorText();
        if (_problem is null)
        {
            Navigation.NavigateTo($"account/sign-in?Done={PasswordSet}");
        }
    }
}
