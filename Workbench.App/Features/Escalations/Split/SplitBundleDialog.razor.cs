using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Live;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Split;

/// <summary>Takes the bundle of an escalation apart: asks where each ticket goes.</summary>
public partial class SplitBundleDialog
{
    private readonly SplitForm _form = new();
    private ModalDialog? _dialog;
    private Guid _operation = Guid.NewGuid();
    private string? _problem;

    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required SplitBundle Split { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    /// <summary>Whether the hours cover the tickets that return to the queue; null if none does.</summary>
    private (TagKind Kind, string Text)? Coverage =>
        EscalationText.Coverage([.. _form.Returning], Card.Hours, Clock.Today);

    public Task OpenAsync()
    {
        _problem = null;
        return _dialog!.OpenAsync();
    }

    protected override void OnParametersSet() => _form.Update(Card.TicketsToDecide);

    private static string NameOf(TicketDestination destination) =>
        destination switch
        {
            TicketDestination.Stays => EscalationsTexts.SplitStays,
            TicketDestination.Queue => EscalationsTexts.SplitQueue,
            TicketDestination.OwnEscalation => EscalationsTexts.SplitOwn,
        };

    private async Task SplitAsync()
    {
        var (tickets, problem) = _form.ToInput();
        _problem = problem;
        if (tickets is null)
        {
            return;
        }

        var target = new EscalationCommandTarget(Card.Escalation.No, Card.Version, _operation);
        var outcome = await Split.RunAsync(
            Actor,
            target,
            tickets,
            _form.Reason,
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        _problem = outcome.ErrorText();
        if (_problem is null)
        {
            await _dialog!.CloseAsync();
            Snackbar.Add(
                Formats.Text(EscalationsTexts.SplitDone, Card.Escalation.No),
                Severity.Success
            );
        }
    }
}
