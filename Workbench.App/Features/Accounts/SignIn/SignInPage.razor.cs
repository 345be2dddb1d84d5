using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Live;
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
    public required SignInManager<Person> SignIns { get; set; }

    [Inject]
    public required StartSession StartSession { get; set; }

    [Inject]
    public required EndSession EndSession { get; set; }

    [Inject]
    public required SessionValidator SessionValidator { get; set; }

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
            }
            : null;

    protected override async Task OnInitializedAsync() =>
        _demo = await DemoPeople.AllAsync(HttpContext.RequestAborted);

    private async Task SignInAsync()
    {
        var person = await CheckPassword.RunAsync(
            Input?.Email ?? "",
            Input?.Password ?? "",
            HttpContext.RequestAborted
        );
        if (person is null)
        {
            _problem = AccountsTexts.SignInFailed;
            return;
        }

        await SignInAsAsync(person);
    }

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
        // Other tabs of the browser are open. Tabs of another person are signed out; tabs of the same person continue in the
        // one session.
        var before = HttpContext.User;
        var isOpen =
            before.Identity?.IsAuthenticated == true
            && CurrentPerson.FromPrincipal(before).Id == person.Id
            && await SessionValidator.FindSignOutReasonAsync(before, HttpContext.RequestAborted)
                is not SignOutReason.SignedOut;
        if (!isOpen)
        {
            await EndSession.EndForAsync(before);
        }

        var session = (isOpen ? SessionId.FromPrincipal(before) : null) ?? Guid.NewGuid();
        var outcome = await StartSession.RunAsync(
            person.ToActor(),
            session,
            HttpContext.RequestAborted
        );
        if (outcome.Refusal is not null)
        {
            _problem = outcome.ErrorText();
            return;
        }

        await SignIns.SignInWithClaimsAsync(
            person,
            isPersistent: false,
            [SessionId.CreateClaim(session)]
        );
        Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl, HttpContext.Request.PathBase));
    }
}
