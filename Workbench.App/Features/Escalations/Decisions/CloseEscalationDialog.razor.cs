using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Contacts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>Asks for the outcome of an escalation and what the customer is told, shows what happens to its tickets, and closes it.</summary>
public partial class CloseEscalationDialog
{
    private ModalDialog? _dialog;
    private Guid _operation = Guid.NewGuid();
    private string _outcome = "";
    private string _reference = "";
    private string _message = "";
    private string _language = Languages.Swedish;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>True if it became a project.</summary>
    [Parameter, EditorRequired]
    public bool Won { get; set; }

    [Inject]
    public required CloseEscalation Close { get; init; }

    [Inject]
    public required ICustomerContacts Contacts { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private string Prefix => Won ? "won" : "declined";

    private string Id => Won ? "won-outcome" : "declined-outcome";

    private string Title => Won ? EscalationsTexts.WonTitle : EscalationsTexts.DeclinedTitle;

    private string Label => Won ? EscalationsTexts.WonLabel : EscalationsTexts.DeclinedLabel;

    private string Confirm => Won ? EscalationsTexts.WonConfirm : EscalationsTexts.DeclinedConfirm;

    private string ReferenceHint =>
        Card.Progress.Answer is { IsAccepted: true, Reference.Length: > 0 } answer
            ? Formats.Text(EscalationsTexts.TheirReference, answer.Reference)
            : EscalationsTexts.ProjectReferenceHint;

    private string EffectText =>
        Formats.Text(
            Card.Spent.Registered > Minutes.Zero
                ? EscalationsTexts.CloseText
                : EscalationsTexts.CloseTextNoTime,
            EscalationText.Numbers(Card.TicketsToDecide.Select(t => t.Ticket.Number)),
            Card.Spent.Registered
        );

    public async Task OpenAsync()
    {
        if (_message.Length == 0)
        {
            Compose(
                await Contacts.FindLanguageAsync(Actor, Card.Customer.Id, CancellationToken.None)
            );
        }

        Forget();
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private void Compose(string language)
    {
        _language = language;
        _message = ClosingLetter.Create(
            Card,
            Won,
            Actor.Name,
            CultureInfo.GetCultureInfo(language)
        );
        Forget();
    }

    /// <summary>What was wrong may be right now.</summary>
    private void Forget() => _refusal = null;

    private async Task CloseAsync()
    {
        var target = new EscalationCommandTarget(Card.Escalation.No, Card.Version, _operation);
        var outcome = await Close.RunAsync(
            Actor,
            target,
            new(Won, _outcome, _reference, _message),
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
        if (_refusal is not null)
        {
            return;
        }

        await _dialog!.CloseAsync();
        Snackbar.Add(
            Formats.Text(
                Won ? EscalationsTexts.WonDone : EscalationsTexts.DeclinedDone,
                Card.Escalation.No
            ),
            Severity.Success
        );
    }
}
