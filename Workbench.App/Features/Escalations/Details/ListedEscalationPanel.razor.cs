using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Escalations.FollowUp;
using Workbench.App.Storage;

namespace Workbench.App.Features.Escalations.Details;

/// <summary>Shows the next step of an escalation under its row, in lists of other features.</summary>
public partial class ListedEscalationPanel
{
    private EscalationDetails? _card;
    private FollowUpDialog? _followUp;

    [Parameter, EditorRequired]
    public required int Number { get; set; }

    [Inject]
    public required EscalationDetailsQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Escalation, Number)
        || (
            change.Topic == ChangeTopic.Ticket
            && _card?.Tickets.Any(t => t.Ticket.Number == change.EntityId) == true
        );

    protected override async Task ReadAsync(CancellationToken ct) =>
        _card = await Query.RunAsync(Actor, Number, ct);
}
