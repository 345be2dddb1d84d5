using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.TwoFactor;
using Workbench.App.Settings;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Status;
using Workbench.App.Shell.Urls;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>
/// Signs a person in: by the password, and by a code where the person or a role needs one. Never shows which part was wrong, nor
/// whether the address is known.
/// </summary>
public partial class SignInPage
{
    private IReadOnlyList<Person> _demo = [];
    private string? _problem;

    /// <summary>The person whose password was right and whose code is missing.</summary>
    private Person? _person;

    /// <summary>Carries that person to the next form.</summary>
    private string? _pending;

    /// <summary>The key of an app that is set up now; null if the person has one.</summary>
    private string? _newKey;

    /// <summary>Recovery codes that are shown once, after signing in.</summary>
    private IReadOnlyList<string>? _codes;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required CheckPassword CheckPassword { get; set; }

    [Inject]
    public required CheckCode CheckCode { get; set; }

    [Inject]
    public required TurnOnTwoFactor TurnOnTwoFactor { get; set; }

    [Inject]
    public required PendingSignIns PendingSignIns { get; set; }

    [Inject]
    public required RememberedBrowsers RememberedBrowsers { get; set; }

    [Inject]
    public required DemoPeople DemoPeople { get; set; }

    [Inject]
    public required BrowserSignIn BrowserSignIn { get; set; }

    [Inject]
    public required KnownBrowsers KnownBrowsers { get; set; }

    [Inject]
    public required UserManager<Person> People { get; set; }

    [Inject]
    public required WorkbenchSettings Settings { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    public SignInForm? Input { get; set; }

    [SupplyParameterFromForm(FormName = "code")]
    public CodeForm? CodeInput { get; set; }

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

    private string Home => LocalUrl.OrHome(ReturnUrl, HttpContext.Request.PathBase);

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

    protected override async Task OnInitializedAsync()
    {
        _demo = await DemoPeople.AllAsync(HttpContext.RequestAborted);
        if (CodeInput is { } form)
        {
            await ContinueAsync(PendingSignIns.Read(form.Pending));
        }
    }

    private static string WaitText(TimeSpan wait) =>
        wait < TimeSpan.FromMinutes(1)
            ? Formats.Text(AccountsTexts.WaitSeconds, (int)Math.Ceiling(wait.TotalSeconds))
            : Formats.Duration((int)Math.Ceiling(wait.TotalMinutes));

    private async Task SignInAsync()
    {
        var result = await CheckPassword.RunAsync(
            KnownBrowsers.AttemptOf(HttpContext, Input?.Email, Input?.Password),
            HttpContext.RequestAborted
        );
        if (result.Person is not { } person)
        {
            _problem = ProblemText(result.Wait, AccountsTexts.SignInFailed);
        }
        else if (person.AuthenticatorKey is not null)
        {
            await AskForCodeAsync(person);
        }
        else if (Settings.SignIn.NeedsTwoFactor(person.Roles))
        {
            _newKey = AuthenticatorKeys.Create();
            (_person, _pending) = (person, PendingSignIns.Protect(person, _newKey));
        }
        else
        {
            await SignInAsAsync(person);
        }
    }

    private async Task AskForCodeAsync(Person person)
    {
        if (RememberedBrowsers.IsRemembered(HttpContext, person))
        {
            await SignInAsAsync(person);
        }
        else
        {
            (_person, _pending) = (person, PendingSignIns.Protect(person));
        }
    }

    /// <summary>Finds the person of the form of the code again.</summary>
    private async Task ContinueAsync(PendingSignIn? pending)
    {
        var person = pending is null
            ? null
            : await People.FindByIdAsync(pending.PersonId.ToString(CultureInfo.InvariantCulture));
        if (
            person is { IsActive: true }
            && string.Equals(person.SecurityStamp, pending!.SecurityStamp, StringComparison.Ordinal)
            && pending.NewKey is null == person.AuthenticatorKey is not null
        )
        {
            (_person, _pending, _newKey) = (person, CodeInput!.Pending, pending.NewKey);
        }
        else
        {
            _problem = AccountsTexts.Factor_TooLate;
        }
    }

    private async Task SignInWithCodeAsync()
    {
        if (_person is not { } person)
        {
            return;
        }

        if (_newKey is not null)
        {
            await SetUpAsync(person, _newKey);
            return;
        }

        var (isRight, wait) = await CheckCode.RunAsync(
            KnownBrowsers.AttemptOf(HttpContext, person.Email, password: null),
            person.Id,
            CodeInput?.Code ?? "",
            HttpContext.RequestAborted
        );
        if (!isRight)
        {
            _problem = ProblemText(wait, DomainTexts.Refusal_CodeWrong);
            return;
        }

        if (CodeInput?.Remember == true)
        {
            RememberedBrowsers.Remember(HttpContext, person);
        }

        await SignInAsAsync(person);
    }

    /// <summary>Sets up the app that a role of the person needs, and signs in.</summary>
    private async Task SetUpAsync(Person person, string key)
    {
        var outcome = await TurnOnTwoFactor.TurnOnAsync(
            person.ToActor(),
            key,
            CodeInput?.Code ?? "",
            HttpContext.RequestAborted
        );
        _problem = outcome.ErrorText();
        _codes = outcome.Match<IReadOnlyList<string>?>(codes => codes, _ => null);
        if (_codes is not null)
        {
            await BrowserSignIn.SignInAsync(HttpContext, person);
        }
    }

    private static string ProblemText(TimeSpan wait, string otherwise) =>
        wait > TimeSpan.Zero ? Formats.Text(AccountsTexts.SignInWait, WaitText(wait)) : otherwise;

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
        Navigation.NavigateTo(Home);
    }
}
