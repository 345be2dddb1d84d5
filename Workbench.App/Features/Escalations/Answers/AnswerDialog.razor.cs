using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Live;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.Answers;

/// <summary>Asks what the customer answered to the latest offer: accepted or declined, who, when, how, and their reference.</summary>
public partial class AnswerDialog
{
    private ModalDialog? _dialog;
    private AnswerForm _form = new();
    private Guid _operation = Guid.NewGuid();
    private string? _problem;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required RecordOfferAnswer Record { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    public Task OpenAsync()
    {
        _form = new()
        {
            SaidBy = Card.Progress.Offer is { SentTo.Length: > 0 } offer
                ? offer.SentTo
                : Card.Customer.ContactName,
            SaidOn = Clock.Today,
        };
        _operation = Guid.NewGuid();
        Forget();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private void Choose(bool isAccepted)
    {
        _form.IsAccepted = isAccepted;
        Forget();
    }

    /// <summary>What was wrong may be right now.</summary>
    private void Forget() => (_problem, _refusal) = (null, null);

    private async Task SaveAsync()
    {
        var (input, problem) = _form.ToInput(Card.Progress.Offer!.No);
        (_problem, _refusal) = (problem, null);
        if (input is null)
        {
            return;
        }

        var no = Card.Escalation.No;
        var target = new EscalationCommandTarget(no, Card.Version, _operation);
        _refusal = (await Record.RunAsync(Actor, target, input, CancellationToken.None)).Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is null)
        {
            await _dialog!.CloseAsync();
            Snackbar.Add(Formats.Text(EscalationsTexts.AnswerSaved, no), Severity.Success);
        }
    }
}
