using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Live;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
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
    public required IDbContextFactory<WorkbenchDb> Contexts { get; set; }

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

    protected override async Task OnInitializedAsync()
    {
        await using var db = await Contexts.CreateDbContextAsync(HttpContext.RequestAborted);
        var person = await db
            .People.AsNoTracking()
            .SingleAsync(p => p.Id == Actor.Id, HttpContext.RequestAborted);
        _isOn = person.AuthenticatorKey is not null;
        _email = person.Email;
        _codesLeft = await db.RecoveryCodes.CountAsync(
            c => c.PersonId == person.Id,
            HttpContext.RequestAborted
        );
        // The key stays the same while codes are tried, because the app has it already.
        _key =
            PendingSignIns.Read(Pending) is { NewKey: { } sent } pending
            && pending.PersonId == person.Id
                ? sent
                : AuthenticatorKeys.Create();
        _pending = PendingSignIns.Protect(person, _key);
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
