using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Settings;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Status;
using Workbench.App.Shell.Urls;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>Signs a person in. Never shows which part was wrong, nor whether the address is known or locked.</summary>
public partial class SignInPage
{
    private IReadOnlyList<Person> _demo = [];
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required CheckPassword CheckPassword { get; set; }

    [Inject]
    public required DemoPeople DemoPeople { get; set; }

    [Inject]
    public required BrowserSignIn BrowserSignIn { get; set; }

    [Inject]
    public required KnownBrowsers KnownBrowsers { get; set; }

    [Inject]
    public required WorkbenchSettings Settings { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    public SignInForm? Input { get; set; }

    [SupplyParameterFromForm(FormName = "demo")]
    public int? PersonId { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    /// <summary>The action that was completed just before.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>The reason an open page redirected here.</summary>
    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    private string? ReasonText =>
        Enum.TryParse<SignOutReason>(Why, out var reason) && Enum.IsDefined(reason)
            ? reason switch
            {
                SignOutReason.SignedOut => AccountsTexts.OutSignedOut,
                SignOutReason.AccountChanged => AccountsTexts.OutChanged,
                SignOutReason.Inactive => AccountsTexts.OutInactive,
                SignOutReason.Idle => Formats.Text(
                    AccountsTexts.OutIdle,
                    Formats.Duration(Settings.SignIn.IdleMinutes)
                ),
                SignOutReason.SessionTooOld => Formats.Text(
                    AccountsTexts.OutTooOld,
                    Settings.SignIn.SessionHours
                ),
            }
            : null;

    protected override async Task OnInitializedAsync() =>
        _demo = await DemoPeople.AllAsync(HttpContext.RequestAborted);

    private async Task SignInAsync()
    {
        var checkedPassword = await CheckPassword.RunAsync(
            new(
                Input?.Email ?? "",
                Input?.Password ?? "",
                HttpContext.Connection.RemoteIpAddress,
                person => KnownBrowsers.FindId(HttpContext, person)
            ),
            HttpContext.RequestAborted
        );
        if (checkedPassword.Person is { } person)
        {
            await SignInAsAsync(person);
            return;
        }

        _problem =
            checkedPassword.Wait > TimeSpan.Zero
                ? Formats.Text(AccountsTexts.SignInWait, WaitText(checkedPassword.Wait))
                : AccountsTexts.SignInFailed;
    }

    private static string WaitText(TimeSpan wait) =>
        wait < TimeSpan.FromMinutes(1)
            ? Formats.Text(AccountsTexts.WaitSeconds, (int)Math.Ceiling(wait.TotalSeconds))
            : Formats.Duration((int)Math.Ceiling(wait.TotalMinutes));

    private async Task SignInDemoAsync()
    {
        // Only people on the list can be chosen. Outside development the list is empty.
        if (_demo.FirstOrDefault(p => p.Id == PersonId) is { } person)
        {
            await SignInAsAsync(person);
        }
    }

    private async Task SignInAsAsync(Person person)
    {
        await BrowserSignIn.SignInAsync(HttpContext, person);
        Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl, HttpContext.Request.PathBase));
    }
}
