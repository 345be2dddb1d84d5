using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Tickets.Actions.Remedies;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Live;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>
/// Shows the actions on a ticket: the suggested one as a button, the others in a menu. Each shows its effect before it runs.
/// Keeps the input when the dialog is closed, or the action is refused or conflicts with another change.
/// </summary>
public partial class TicketActionsPanel
{
    private readonly Dictionary<TicketAction, TicketActionForm> _forms = [];
    private IReadOnlyList<string> _changesSinceOpened = [];
    private TicketActionForm? _form;
    private TicketActionOptions? _options;
    private ModalDialog? _dialog;
    private string? _problem;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Opens the actions from other parts of the page; null where there are none.</summary>
    [Parameter]
    public TicketActionLauncher? Launcher { get; set; }

    /// <summary>The actions that have a button of their own, the main one first; null for the suggested one.</summary>
    [Parameter]
    public IReadOnlyList<TicketAction>? AsButtons { get; set; }

    [Inject]
    public required TicketActionRunner Runner { get; init; }

    [Inject]
    public required TicketActionOptionsQuery Query { get; init; }

    [Inject]
    public required StockholmClock Time { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private IReadOnlyList<TicketAction> Actions { get; set; } = [];

    private IReadOnlyList<TicketAction> Shown =>
        AsButtons is { } chosen ? [.. chosen.Where(Actions.Contains)]
        : TicketActionRules.SuggestedOf(Actions) is { } suggested ? [suggested]
        : [];

    private List<TicketAction> OtherActions => [.. Actions.Except(Shown)];

    private string Title =>
        _form is { } form
            ? Formats.Text(
                TicketsTexts.Action_Title,
                TicketActionText.Label(form.Action),
                View.Ticket.Number
            )
            : Formats.Text(TicketsTexts.Action_MoreTitle, View.Ticket.Number);

    /// <summary>
    /// The reason the open action is no longer possible: somebody did it, the ticket changed, or something must be done first.
    /// </summary>
    private string? UnavailableText =>
        _form is { } form && !Actions.Contains(form.Action)
            ? TicketConflictText.AlreadyDoneText(form.Action, form.SeenView, View)
                ?? Formats.Text(
                    TicketsTexts.Action_Gone,
                    string.Join(' ', TicketConflictText.Changes(form.SeenView, View))
                )
            : null;

    /// <summary>Why the ticket can't be delivered yet, if the open action is its delivery.</summary>
    private Refusal? DeliveryBlocker =>
        _form is { Action: TicketAction.Deliver }
            ? ActionPreview.DeliveryBlocker(View.Ticket, Actor, Time.UtcNow)
            : null;

    private string ConfirmLabel(TicketActionForm form) =>
        form.Action == TicketAction.Deliver && form.Timer is { } timer && !form.AsksForTimerTime
            ? Formats.Text(TicketsTexts.Deliver_StopAt, timer.Elapsed(Time.UtcNow))
        : form.Action == TicketAction.Deliver && form.Timer is not null ? TicketsTexts.Deliver_Stop
        : TicketActionText.Label(form.Action);

    protected override void OnInitialized() =>
        Launcher?.Connect(action =>
            action is { } opened ? OpenActionAsync(opened) : OpenListAsync()
        );

    protected override void OnParametersSet()
    {
        _form?.SetTimer(View.Timer, Time.UtcNow);
        Actions = TicketActionRules.AvailableFor(View, Actor, Time.UtcNow);
        _changesSinceOpened =
            _form is { } form && form.SeenView.Version != View.Version
                ? TicketConflictText.Changes(form.SeenView, View)
                : [];
    }

    private async Task OpenListAsync()
    {
        (_form, _problem, _refusal) = (null, null, null);
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private async Task OpenActionAsync(TicketAction action)
    {
        if (!_forms.TryGetValue(action, out var form))
        {
            _forms[action] = form = new(action, View);
        }

        form.SeenView = View;
        form.SetTimer(View.Timer, Time.UtcNow);
        (_form, _problem, _refusal, _changesSinceOpened) = (form, null, null, []);
        if (
            action
            is TicketAction.HandOver
                or TicketAction.Merge
                or TicketAction.ChangeSize
                or TicketAction.HandToSales
        )
        {
            _options = await Query.RunAsync(Actor, View.Ticket.Number, CancellationToken.None);
        }

        // Another part of the page may have opened it.
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private async Task ConfirmAsync()
    {
        var form = _form!;
        (_problem, _refusal) = (form.MissingText, null);
        if (_problem is not null)
        {
            return;
        }

        // The page is live, so the version it shows at the click is the one the person looked at.
        var target = new TicketCommandTarget(View.Ticket.Number, View.Version, form.Operation);
        var (refusal, text) = await Runner.RunAsync(target, form, Actor);
        form.RenewOperation();
        if (refusal is not null)
        {
            _refusal = refusal;
            return;
        }

        _forms.Remove(form.Action);
        _form = null;
        await CloseAsync();
        Snackbar.Add(text, Severity.Success);
    }

    private Task CloseAsync() => _dialog!.CloseAsync();

    private void OnClosed() =>
        (_form, _changesSinceOpened, _problem, _refusal) = (null, [], null, null);
}
