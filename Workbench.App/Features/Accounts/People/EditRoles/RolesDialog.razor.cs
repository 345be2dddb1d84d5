using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.EditRoles;

/// <summary>Asks for a person's new roles.</summary>
public partial class RolesDialog
{
    private ModalDialog? _dialog;
    private PersonView? _person;
    private Guid _operationId;
    private Roles _roles;
    private string? _problem;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    public required ChangeRoles ChangeRoles { get; set; }

    [Inject]
    public required CurrentPerson CurrentPerson { get; set; }

    private string Title => Formats.Text(AccountsTexts.People_RolesOf, _person?.Name);

    public Task OpenAsync(PersonView person)
    {
        (_person, _roles, _problem, _operationId) = (person, person.Roles, null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task ChangeAsync()
    {
        var changed = await ChangeRoles.RunAsync(
            await CurrentPerson.GetAsync(),
            _person!.Id,
            _roles,
            _operationId,
            CancellationToken.None
        );
        _problem = changed.ErrorText();
        if (_problem is null)
        {
            await _dialog!.CloseAsync();
            await OnChanged.InvokeAsync();
        }
    }
}
