using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.ProjectManager;

/// <summary>Asks who plans and would lead the work of an escalation.</summary>
public partial class ProjectManagerDialog
{
    private ModalDialog? _dialog;
    private Guid _operation = Guid.NewGuid();
    private string _name = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required NameProjectManager Name { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    public Task OpenAsync()
    {
        (_name, _refusal, _operation) = (Card.Escalation.ProjectManager, null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        var target = new EscalationCommandTarget(Card.Escalation.No, Card.Version, _operation);
        _refusal = (await Name.RunAsync(Actor, target, _name, CancellationToken.None)).Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is null)
        {
            await _dialog!.CloseAsync();
            Snackbar.Add(
                string.IsNullOrWhiteSpace(_name)
                    ? EscalationsTexts.ManagerRemoved
                    : Formats.Text(EscalationsTexts.ManagerSaved, _name.Trim()),
                Severity.Success
            );
        }
    }
}
