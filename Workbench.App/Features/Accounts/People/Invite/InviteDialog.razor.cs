using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Invite;

/// <summary>Asks for the name, address and roles of the person to invite.</summary>
public partial class InviteDialog
{
    private ModalDialog? _dialog;
    private Guid _operationId;
    private string _name = "";
    private string _email = "";
    private Roles _roles;
    private string? _problem;

    [Parameter]
    public EventCallback<OneTimeLink> OnInvited { get; set; }

    [Inject]
    public required InvitePerson InvitePerson { get; set; }

    [Inject]
    public required CurrentPerson CurrentPerson { get; set; }

    public Task OpenAsync()
    {
        (_name, _email, _roles, _problem) = ("", "", Roles.None, null);
        _operationId = Guid.NewGuid();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task InviteAsync()
    {
        var invited = await InvitePerson.RunAsync(
            await CurrentPerson.GetAsync(),
            new(_name, _email, _roles),
            _operationId,
            CancellationToken.None
        );
        _problem = invited.ErrorText();
        await invited.Match(ShowAsync, _ => Task.CompletedTask);
    }

    private async Task ShowAsync(OneTimeLink link)
    {
        await _dialog!.CloseAsync();
        await OnInvited.InvokeAsync(link);
    }
}
