using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Accounts.People.Join;

/// <summary>Asks into whom an imported person is joined.</summary>
public partial class JoinDialog
{
    private ModalDialog? _dialog;
    private PersonView? _person;
    private IReadOnlyList<PersonView> _others = [];
    private Guid _operationId;
    private int? _kept;
    private string? _problem;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    public required JoinPeople JoinPeople { get; set; }

    [Inject]
    public required CurrentPerson CurrentPerson { get; set; }

    private string Title => Formats.Text(AccountsTexts.People_JoinOf, _person?.Name);

    public Task OpenAsync(PersonView person, IEnumerable<PersonView> people)
    {
        (_person, _kept, _problem) = (person, null, null);
        _operationId = Guid.NewGuid();
        _others = [.. people.Where(p => p.Id != person.Id && p.JoinedInto is null)];
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task JoinAsync()
    {
        if (_kept is not { } kept)
        {
            _problem = AccountsTexts.People_JoinMissing;
            return;
        }

        var joined = await JoinPeople.RunAsync(
            await CurrentPerson.GetAsync(),
            _person!.Id,
            kept,
            _operationId,
            CancellationToken.None
        );
        _problem = joined.ErrorText();
        _operationId = Guid.NewGuid();
        if (_problem is null)
        {
            await _dialog!.CloseAsync();
            await OnChanged.InvokeAsync();
        }
    }
}
