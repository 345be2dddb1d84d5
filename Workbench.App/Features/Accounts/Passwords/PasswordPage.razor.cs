using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>Sets a password with a one-time link, after an invitation or a password reset.</summary>
public partial class PasswordPage
{
    public const string PasswordSet = "password";

    private Person? _person;
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required OneTimeLinks Links { get; set; }

    [Inject]
    public required SetPassword SetPassword { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    public string? Password { get; set; }

    [SupplyParameterFromQuery]
    public int Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Token { get; set; }

    private OneTimeLink Link => new(Id, Token ?? "");

    protected override async Task OnInitializedAsync() =>
        _person = await Links.FindPersonAsync(Link, HttpContext.RequestAborted);

    private async Task SetAsync()
    {
        var outcome = await SetPassword.RunAsync(Link, Password ?? "", HttpContext.RequestAborted);
        _problem = outcome.ErrorText();
        if (_problem is null)
        {
            Navigation.NavigateTo($"account/sign-in?Done={PasswordSet}");
        }
    }
}
