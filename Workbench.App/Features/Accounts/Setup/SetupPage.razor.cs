using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Urls;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Setup;

/// <summary>
/// Creates the first administrator for a visitor with the address from the log, as long as nobody can sign in.
/// </summary>
public partial class SetupPage
{
    private bool _isAvailable;
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required InitialSetup InitialSetup { get; set; }

    [Inject]
    public required CreateFirstAdministrator CreateFirstAdministrator { get; set; }

    [Inject]
    public required SignInManager<Person> SignIns { get; set; }

    [Inject]
    public required BrowserSignIn BrowserSignIn { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromForm(FormName = "setup")]
    public SetupForm? Input { get; set; }

    [SupplyParameterFromQuery]
    public string? Token { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _isAvailable =
            InitialSetup.IsValidToken(Token)
            && await InitialSetup.IsAvailableAsync(HttpContext.RequestAborted);
    }

    private async Task CreateAsync()
    {
        // The form is only shown while the set-up is available. A post without the form is refused here.
        if (!_isAvailable)
        {
            return;
        }

        var made = await CreateFirstAdministrator.RunAsync(
            Actor.Program,
            new(Input!.Name ?? "", Input.Email ?? "", Input.Password ?? ""),
            Input.OperationId,
            HttpContext.RequestAborted
        );
        _problem = made.ErrorText();
        await made.Match(SignInAsync, _ => Task.CompletedTask);
    }

    private async Task SignInAsync(int id)
    {
        var person = await SignIns.UserManager.FindByIdAsync(
            id.ToString(CultureInfo.InvariantCulture)
        );
        await BrowserSignIn.SignInAsync(HttpContext, person!);
        Navigation.NavigateTo(LocalUrl.OrHome("people", HttpContext.Request.PathBase));
    }
}
