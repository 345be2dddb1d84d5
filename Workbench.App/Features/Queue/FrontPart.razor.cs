using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue;

/// <summary>Beside a waiting ticket: who moved it to the front and why; for a team lead, the way there and back.</summary>
public partial class FrontPart
{
    private ModalDialog? _dialog;
    private Actor? _actor;
    private FrontView? _view;
    private Guid _operation = Guid.NewGuid();
    private string _reason = "";
    private Refusal? _refusal;
    private Refusal? _undoRefusal;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required FrontQuery Query { get; init; }

    [Inject]
    public required MoveToFront Front { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool IsFronted => Ticket.Priority < 0;

    private bool Waits => Ticket.State is TicketState.Queued or TicketState.AwaitingFunding;

    private bool MayMove => _actor?.HasAny(Roles.TeamLead) == true;

    private bool Shows => Waits && (IsFronted || MayMove);

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.GetAsync();
        if (Shows)
        {
            _view = await Query.RunAsync(_actor, Ticket.Number, CancellationToken.None);
        }
    }

    private Task AskAsync()
    {
        (_refusal, _undoRefusal) = (null, null);
        return _dialog!.OpenAsync();
    }

    private async Task MoveAsync()
    {
        _refusal = (await Front.RunAsync(_actor!, On(), _reason, default)).Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is null)
        {
            _reason = "";
            await _dialog!.CloseAsync();
            Snackbar.Add(Formats.Text(Texts.Front_Moved, Ticket.Number), Severity.Success);
        }
    }

    private async Task UndoAsync()
    {
        _undoRefusal = (await Front.UndoAsync(_actor!, On(), default)).Refusal;
        _operation = Guid.NewGuid();
        if (_undoRefusal is null)
        {
            Snackbar.Add(Formats.Text(Texts.Front_Undone, Ticket.Number), Severity.Success);
        }
    }

    /// <summary>The page is live: what it shows when the button is pressed is what was looked at.</summary>
    private TicketCommandTarget On() => new(Ticket.Number, _view?.Version, _operation);
}
