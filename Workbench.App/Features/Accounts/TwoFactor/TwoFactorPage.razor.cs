using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Live;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>Turns two-factor sign-in on and off, and exchanges the authenticator app.</summary>
public partial class TwoFactorPage
{
    private IReadOnlyList<string>? _codes;
    private string _key = "";
    private string _email = "";
    private string _pending = "";
    private string? _problem;
    private string? _problemOff;
    private bool _isOn;
    private int _codesLeft;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required TwoFactorQuery Query { get; set; }

    [Inject]
    public required TurnOnTwoFactor TurnOn { get; set; }

    [Inject]
    public required TurnOffTwoFactor TurnOff { get; set; }

    [Inject]
    public required PendingSignIns PendingSignIns { get; set; }

    [Inject]
    public required KnownBrowsers KnownBrowsers { get; set; }

    [SupplyParameterFromForm(FormName = "off")]
    public string? CurrentOff { get; set; }

    [SupplyParameterFromForm(FormName = "on")]
    public string? Current { get; set; }

    [SupplyParameterFromForm(FormName = "on")]
    public string? Pending { get; set; }

    [SupplyParameterFromForm(FormName = "on")]
    public string? Code { get; set; }

    private Actor Actor => CurrentPerson.FromPrincipal(HttpContext.User);

    protected override async Task OnInitializedAsync() =>
        (await Query.RunAsync(Actor, HttpContext.RequestAborted)).Match(
            view =>
            {
                Show(view);
                return true;
            },
            _ => false
        );

    private void Show(TwoFactorView view)
    {
        (_isOn, _email, _codesLeft) = (view.IsOn, view.Email, view.CodesLeft);
        // The key stays the same while codes are tried, because the app has it already.
        _key =
            PendingSignIns.Read(Pending) is { NewKey: { } sent } pending
            && pending.PersonId == Actor.Id
                ? sent
                : AuthenticatorKeys.Create();
        _pending = PendingSignIns.Protect(Actor.Id, view.SecurityStamp, _key);
    }

    private async Task TurnOnAsync()
    {
        var outcome = await TurnOn.RunAsync(
            Actor,
            KnownBrowsers.ProofOf(HttpContext, Current),
            _key,
            Code ?? "",
            HttpContext.RequestAborted
        );
        _problem = outcome.ErrorText();
        _codes = outcome.Match<IReadOnlyList<string>?>(codes => codes, _ => null);
    }

    private async Task TurnOffAsync()
    {
        _problemOff = (
            await TurnOff.RunAsync(
                Actor,
                KnownBrowsers.ProofOf(HttpContext, CurrentOff),
                HttpContext.RequestAborted
            )
        ).ErrorText();
        _isOn = _problemOff is not null;
    }
}
