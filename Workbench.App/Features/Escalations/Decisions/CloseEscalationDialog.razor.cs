using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>Asks for the outcome of an escalation, shows what happens to its tickets, and closes it.</summary>
public partial class CloseEscalationDialog
{
    private ModalDialog? _dialog;
    private Guid _operation = Guid.NewGuid();
    private string _outcome = "";
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
    public required ISnackbar Snackbar { get; init; }

    private string Id => Won ? "won-outcome" : "declined-outcome";

    private string Title => Won ? EscalationsTexts.WonTitle : EscalationsTexts.DeclinedTitle;

    private string Label => Won ? EscalationsTexts.WonLabel : EscalationsTexts.DeclinedLabel;

    private string Confirm => Won ? EscalationsTexts.WonConfirm : EscalationsTexts.DeclinedConfirm;

    private string EffectText =>
        Formats.Text(
            Card.Spent.Registered > Minutes.Zero
                ? EscalationsTexts.CloseText
                : EscalationsTexts.CloseTextNoTime,
            EscalationText.Numbers(Card.TicketsToDecide.Select(t => t.Ticket.Number)),
            Card.Spent.Registered
        );

    public Task OpenAsync()
    {
        _refusal = null;
        return _dialog!.OpenAsync();
    }

    private async Task CloseAsync()
    {
        var target = new EscalationCommandTarget(Card.Escalation.No, Card.Version, _operation);
        var outcome = await Close.RunAsync(Actor, target, Won, _outcome, CancellationToken.None);
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
