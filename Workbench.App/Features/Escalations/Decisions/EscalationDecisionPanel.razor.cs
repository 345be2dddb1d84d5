using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>Shows the actions on an escalation that the person may run now; otherwise its owner or outcome.</summary>
public partial class EscalationDecisionPanel
{
    private CloseEscalationDialog? _won;
    private CloseEscalationDialog? _declined;
    private RescopeEscalationDialog? _rescope;
    private ModalDialog? _putBack;
    private Guid _operation = Guid.NewGuid();
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The current time, in UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    [Inject]
    public required PickUpEscalation PickUp { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool CanAct => Actor.HasAny(Roles.Sales | Roles.TeamLead);

    private int No => Card.Escalation.No;

    private (string Class, string Said, string More)? Status
    {
        get
        {
            var (state, outcome) = (Card.Escalation.State, Card.Escalation.Outcome);
            return state switch
            {
                EscalationState.ToPickUp => (
                    Card.DueAt < Now ? "late" : "plain",
                    Formats.Text(EscalationsTexts.WaitsFor, Formats.Deadline(Card.DueAt)),
                    EscalationsTexts.ReadOnly
                ),
                EscalationState.PickedUp => (
                    "plain",
                    Formats.Text(EscalationsTexts.OthersHas, Card.OwnerName),
                    EscalationsTexts.OthersDecides
                ),
                EscalationState.Won or EscalationState.Rescoped => (
                    "ok",
                    EscalationText.State(state),
                    outcome
                ),
                EscalationState.Declined or EscalationState.Withdrawn => (
                    "plain",
                    EscalationText.State(state),
                    outcome
                ),
            };
        }
    }

    private async Task PickUpAsync()
    {
        // No version is compared, because picking up overwrites nothing: the transaction checks whether the escalation is still
        // free and says who was faster.
        var target = new EscalationCommandTarget(No, null, _operation);
        await RunAsync(PickUp.RunAsync(Actor, target, default), EscalationsTexts.PickedUp);
    }

    private async Task OpenPutBackDialogAsync()
    {
        _refusal = null;
        await _putBack!.OpenAsync();
    }

    private async Task PutBackAsync()
    {
        var target = new EscalationCommandTarget(No, Card.Version, _operation);
        if (await RunAsync(PickUp.UndoAsync(Actor, target, default), EscalationsTexts.WasPutBack))
        {
            await _putBack!.CloseAsync();
        }
    }

    private async Task<bool> RunAsync(Task<Outcome<Unit>> command, string successText)
    {
        _refusal = (await command).Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is not null)
        {
            return false;
        }

        Snackbar.Add(Formats.Text(successText, No), Severity.Success);
        return true;
    }
}
