using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Accounts.People.Edit;

/// <summary>Asks for a person's name and email address.</summary>
public partial class EditPersonDialog
{
    private ModalDialog? _dialog;
    private PersonView? _person;
    private Guid _operationId;
    private string _name = "";
    private string _email = "";
    private string? _problem;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    public required ChangePerson ChangePerson { get; set; }

    [Inject]
    public required CurrentPerson CurrentPerson { get; set; }

    private string Title => Formats.Text(AccountsTexts.People_EditOf, _person?.Name);

    public Task OpenAsync(PersonView person)
    {
        (_person, _name, _email, _problem) = (person, person.Name, person.Email, null);
        _operationId = Guid.NewGuid();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        var changed = await ChangePerson.RunAsync(
            await CurrentPerson.GetAsync(),
            _person!.Id,
            new(_name, _email),
            _operationId,
            CancellationToken.None
        );
        _problem = changed.ErrorText();
        _operationId = Guid.NewGuid();
        if (_problem is null)
        {
            await _dialog!.CloseAsync();
            await OnChanged.InvokeAsync();
        }
    }
}
