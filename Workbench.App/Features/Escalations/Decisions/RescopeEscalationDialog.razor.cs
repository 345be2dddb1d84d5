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
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>
/// Rescopes an escalation to four hours or less: asks for the size of each ticket and shows its place in the queue.
/// </summary>
public partial class RescopeEscalationDialog
{
    private readonly RescopeForm _form = new();
    private ModalDialog? _dialog;
    private Guid _operation = Guid.NewGuid();
    private string? _problem;

    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required RescopeEscalation Rescope { get; init; }

    [Inject]
    public required EscalationDetailsQuery Query { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private string SummaryText =>
        _form.ExceedsLimit
            ? Formats.Text(
                EscalationsTexts.TooMuch,
                _form.PlannedTime,
                _form.PlannedTime - FourHourLimit.Max
            )
            : Formats.Text(EscalationsTexts.Together, _form.PlannedTime, FourHourLimit.Max);

    /// <summary>Whether the customer's hours cover the new sizes; null before there is one.</summary>
    private (TagKind Kind, string Text)? Coverage =>
        EscalationText.Coverage(
            [.. _form.Lines.Select(l => l.PlannedTicket)],
            Card.Hours,
            Clock.Today
        );

    public Task OpenAsync()
    {
        _problem = null;
        return _dialog!.OpenAsync();
    }

    protected override void OnParametersSet() => _form.Update(Card.TicketsToDecide);

    private async Task RescopeAsync()
    {
        var (tickets, problem) = _form.ToInput();
        _problem = problem;
        if (tickets is null)
        {
            return;
        }

        var target = new EscalationCommandTarget(Card.Escalation.No, Card.Version, _operation);
        var outcome = await Rescope.RunAsync(Actor, target, tickets, _form.Outcome, default);
        _operation = Guid.NewGuid();
        _problem =
            outcome.Refusal?.Code == RefusalCode.BundleOverFourHours
                ? EscalationsTexts.RescopeTooMuch
                : outcome.ErrorText();
        if (_problem is null)
        {
            await _dialog!.CloseAsync();
            await ShowQueuePositionsAsync(tickets);
        }
    }

    /// <summary>Loads the current place of each ticket in the queue.</summary>
    private async Task ShowQueuePositionsAsync(IReadOnlyList<RescopedTicket> tickets)
    {
        var coverage = Coverage;
        var card = await Query.RunAsync(Actor, Card.Escalation.No, CancellationToken.None);
        foreach (var ticket in tickets)
        {
            if (
                card?.Tickets.FirstOrDefault(t => t.Ticket.Number == ticket.Number) is
                { QueuePosition: { } place }
            )
            {
                Snackbar.Add(
                    Formats.Text(EscalationsTexts.BackAt, ticket.Number, place),
                    Severity.Success
                );
            }
        }

        if (coverage is { Kind: TagKind.Due, Text: var missing })
        {
            Snackbar.Add(missing, Severity.Warning);
        }
    }
}
