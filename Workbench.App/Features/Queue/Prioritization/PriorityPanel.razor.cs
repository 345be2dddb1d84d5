using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue.Prioritization;

/// <summary>Shows who moved a waiting ticket to the front and why. Lets team leads move it there and back.</summary>
public partial class PriorityPanel
{
    private MoveToFrontDialog? _dialog;
    private Actor? _actor;
    private PriorityView? _view;
    private Guid _operation = Guid.NewGuid();
    private Refusal? _undoRefusal;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required PriorityQuery Query { get; init; }

    [Inject]
    public required MoveToFront Move { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool HasPriority => Ticket.Priority < 0;

    private bool IsWaiting => Ticket.State is TicketState.Queued or TicketState.AwaitingFunding;

    private bool CanMove => _actor?.HasAny(Roles.TeamLead) == true;

    private bool IsVisible => IsWaiting && (HasPriority || CanMove);

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.GetAsync();
        if (IsVisible)
        {
            _view = await Query.RunAsync(_actor, Ticket.Number, CancellationToken.None);
        }
    }

    private Task OpenDialogAsync()
    {
        _undoRefusal = null;
        return _dialog!.OpenAsync(Ticket.Number, _view?.Version);
    }

    private async Task UndoAsync()
    {
        _undoRefusal = (await Move.UndoAsync(_actor!, CreateTarget(), default)).Refusal;
        _operation = Guid.NewGuid();
        if (_undoRefusal is null)
        {
            Snackbar.Add(Formats.Text(QueueTexts.Priority_Undone, Ticket.Number), Severity.Success);
        }
    }

    /// <summary>The page is live, so the version it shows at the click is the one the person looked at.</summary>
    private TicketCommandTarget CreateTarget() => new(Ticket.Number, _view?.Version, _operation);
}
