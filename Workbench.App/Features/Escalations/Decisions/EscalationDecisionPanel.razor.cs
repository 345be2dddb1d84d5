using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Features.Escalations.Answers;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Features.Escalations.Split;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>
/// Shows the next step of an escalation as the main action, beside it what else the person may do; otherwise its owner or
/// outcome.
/// </summary>
public partial class EscalationDecisionPanel
{
    private PlanDialog? _plan;
    private AnswerDialog? _answer;
    private SplitBundleDialog? _split;
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
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool CanAct => Actor.HasAny(Roles.Sales | Roles.TeamLead);

    private int No => Card.Escalation.No;

    private string OfferHref =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"escalations/{No}/offer/{Card.Progress.Plan?.No}"
        );

    /// <summary>The button of the next step. After a refused offer that is another version: it can be undone.</summary>
    private string NextStepButton =>
        Card.NextStep switch
        {
            EscalationStep.Reconsider => EscalationsTexts.PlanNewVersion,
            EscalationStep.Win => EscalationsTexts.Won,
            EscalationStep.PickUp
            or EscalationStep.WritePlan
            or EscalationStep.SendOffer
            or EscalationStep.RecordAnswer
            or EscalationStep.None => EscalationText.Step(Card.NextStep),
        };

    /// <summary>Where the escalation stands.</summary>
    private string StepText =>
        Card.NextStep switch
        {
            EscalationStep.WritePlan => EscalationsTexts.NowPlan,
            EscalationStep.SendOffer => Formats.Text(
                EscalationsTexts.NowSend,
                Card.Progress.Plan!.No
            ),
            EscalationStep.RecordAnswer => Formats.Text(
                EscalationsTexts.NowAnswer,
                Card.Progress.Offer!.PlanNo
            ),
            EscalationStep.Win or EscalationStep.Reconsider => EscalationText.Answer(
                Card.Progress.Answer!
            ),
            EscalationStep.PickUp or EscalationStep.None => "",
        };

    private string StepDetail =>
        Card.NextStep switch
        {
            EscalationStep.WritePlan => EscalationsTexts.NowPlanMore,
            EscalationStep.SendOffer when Card.Progress.Plan!.ValidUntil < Today => Formats.Text(
                EscalationsTexts.NowSendExpired,
                Formats.Date(Card.Progress.Plan.ValidUntil)
            ),
            EscalationStep.SendOffer => EscalationsTexts.NowSendMore,
            EscalationStep.RecordAnswer => Formats.Text(
                Card.Progress.Plan!.ValidUntil < Today
                    ? EscalationsTexts.NowAnswerExpired
                    : EscalationsTexts.NowAnswerMore,
                Formats.Date(StockholmTime.DateOf(Card.Progress.Offer!.SentAt)),
                Formats.Date(Card.Progress.Plan.ValidUntil)
            ),
            EscalationStep.Win when Card.Progress.Answer!.Reference.Length > 0 => Formats.Text(
                EscalationsTexts.TheirReference,
                Card.Progress.Answer.Reference
            ),
            EscalationStep.Reconsider => Card.Progress.Answer!.Note,
            EscalationStep.Win or EscalationStep.PickUp or EscalationStep.None => "",
        };

    private DateOnly Today => StockholmTime.DateOf(Now);

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
                EscalationState.Won => ("ok", WonText, outcome),
                EscalationState.Rescoped => ("ok", EscalationText.State(state), outcome),
                EscalationState.Declined or EscalationState.Withdrawn => (
                    "plain",
                    EscalationText.State(state),
                    outcome
                ),
            };
        }
    }

    private string WonText =>
        Card.Escalation.ProjectReference.Length > 0
            ? $"{EscalationsTexts.StateWon}: {Card.Escalation.ProjectReference}."
            : $"{EscalationsTexts.StateWon}.";

    /// <summary>Opens what the next step needs. Nothing is decided before it is confirmed there.</summary>
    private Task NextStepAsync()
    {
        switch (Card.NextStep)
        {
            case EscalationStep.WritePlan:
            case EscalationStep.Reconsider:
                return _plan!.OpenAsync();
            case EscalationStep.SendOffer:
                Navigation.NavigateTo(OfferHref);
                return Task.CompletedTask;
            case EscalationStep.RecordAnswer:
                return _answer!.OpenAsync();
            case EscalationStep.Win:
                return _won!.OpenAsync();
            case EscalationStep.PickUp:
            case EscalationStep.None:
                return Task.CompletedTask;
        }

        return Task.CompletedTask;
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
