using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Escalations.Details;

/// <summary>Shows one escalation: the goal, the tickets with their time, the customer's hours, and the decision.</summary>
public partial class EscalationPage
{
    private EscalationDetails? _card;
    private EscalationRemedies? _remedies;
    private int _shown;

    [Parameter]
    public int No { get; set; }

    /// <summary>The ticket whose conversation is shown; the first one unless the address names another.</summary>
    [SupplyParameterFromQuery(Name = "ticket")]
    public int? TicketNumber { get; set; }

    [Inject]
    public required EscalationDetailsQuery Query { get; init; }

    /// <summary>The time left runs out without any change.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(1);

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _shown != No)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Escalation, No)
        || change == new Change(ChangeTopic.Account, _card?.Customer.Id ?? 0)
        || change.Topic == ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives: an answer for another escalation is not shown.
        int requested;
        EscalationDetails? card;
        do
        {
            _shown = requested = No;
            card = await Query.RunAsync(Actor, requested, ct);
        } while (requested != No);

        _card = card;
        _remedies = card is null ? null : new(card);
    }

    private EscalationDetails.EscalatedTicket? Talk(EscalationDetails card) =>
        card.Tickets.FirstOrDefault(t => t.Ticket.Number == TicketNumber)
        ?? card.Tickets.FirstOrDefault(t => t.NeedsDecision)
        ?? (card.Tickets.Count > 0 ? card.Tickets[0] : null);

    private static Dictionary<string, object> SlotParameters(
        EscalationDetails.EscalatedTicket row,
        Customer customer
    ) =>
        new(StringComparer.Ordinal)
        {
            ["Ticket"] = row.Ticket,
            ["Version"] = row.Version,
            ["Customer"] = customer,
        };

    private static string Title(EscalationDetails card) =>
        card.Tickets.Count > 0 ? card.Tickets[0].Ticket.Subject : EscalationsTexts.NoTickets;

    /// <summary>Returns the reason of the escalation. Imported escalations have none.</summary>
    private static string Goal(EscalationDetails card) =>
        card.Escalation.Reason.Length > 0 && card.Escalation.RaisedById != Domain.Actor.Program.Id
            ? card.Escalation.Reason
            : EscalationsTexts.NoGoal;
}
