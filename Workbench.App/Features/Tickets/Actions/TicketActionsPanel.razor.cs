using Microsoft.AspNetCore.Components;
using MudBlazor;
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

    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required TicketActionRunner Runner { get; init; }

    [Inject]
    public required TicketActionOptionsQuery Query { get; init; }

    [Inject]
    public required StockholmClock Time { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private IReadOnlyList<TicketAction> Actions { get; set; } = [];

    private TicketAction? Suggested => TicketActionRules.SuggestedOf(Actions);

    private List<TicketAction> OtherActions => [.. Actions.Where(w => w != Suggested)];

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
        : _form is { Action: TicketAction.Deliver }
            ? ActionPreview.DeliveryBlockerText(View.Ticket, Actor, Time.UtcNow)
        : null;

    protected override void OnParametersSet()
    {
        Actions = TicketActionRules.AvailableFor(View, Actor, Time.UtcNow);
        _changesSinceOpened =
            _form is { } form && form.SeenView.Version != View.Version
                ? TicketConflictText.Changes(form.SeenView, View)
                : [];
    }

    private async Task OpenListAsync()
    {
        _form = null;
        await _dialog!.OpenAsync();
    }

    private async Task OpenActionAsync(TicketAction action)
    {
        if (!_forms.TryGetValue(action, out var form))
        {
            _forms[action] = form = new(action, View);
        }

        form.SeenView = View;
        (_form, _problem, _changesSinceOpened) = (form, null, []);
        if (action is TicketAction.HandOver or TicketAction.Merge)
        {
            _options = await Query.RunAsync(Actor, View.Ticket.Number, CancellationToken.None);
        }

        await _dialog!.OpenAsync();
    }

    private async Task ConfirmAsync()
    {
        var form = _form!;
        _problem = form.MissingText;
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
            _problem = RefusalText.For(refusal);
            return;
        }

        _forms.Remove(form.Action);
        _form = null;
        await CloseAsync();
        Snackbar.Add(text, Severity.Success);
    }

    private Task CloseAsync() => _dialog!.CloseAsync();

    private void OnClosed() => (_form, _changesSinceOpened, _problem) = (null, [], null);
}
