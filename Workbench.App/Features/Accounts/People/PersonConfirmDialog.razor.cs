using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;

namespace Workbench.App.Features.Accounts.People;

/// <summary>Asks for confirmation before an action that affects a person, such as deactivation.</summary>
public partial class PersonConfirmDialog
{
    private ModalDialog? _dialog;
    private PersonView? _person;
    private Guid _operationId;
    private string? _problem;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The text that says what will happen.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>Runs the action. Returns the error text, or null if it succeeded.</summary>
    [Parameter, EditorRequired]
    public required Func<PersonView, Guid, Task<string?>> Run { get; set; }

    private string Heading => $"{Title}: {_person?.Name}";

    public Task OpenAsync(PersonView person)
    {
        (_person, _problem, _operationId) = (person, null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task RunAsync()
    {
        _problem = await Run(_person!, _operationId);
        if (_problem is null)
        {
            await _dialog!.CloseAsync();
        }
    }
}
