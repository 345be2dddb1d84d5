using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Storage;
using Workbench.Domain.Delivery.Decisions;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Shows the actions that decide about a ticket, and its other actions in the menu of its page.</summary>
public partial class DecisionActionsPanel
{
    private TicketView? _view;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required DecisionKind Cause { get; set; }

    [Inject]
    public required TicketQuery Query { get; init; }

    private IReadOnlyList<TicketAction> Buttons =>
        Cause == DecisionKind.OverFourHours
            ? [TicketAction.ApproveFinish, TicketAction.WaiveTime, TicketAction.HandToSales]
            : [];

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number)
        || change == new Change(ChangeTopic.Account, Ticket.CustomerId)
        || change.Topic == ChangeTopic.Timer;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _view = await Query.RunAsync(Actor, Ticket.Number, ct);
}
