using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>
/// Shows the actions on a ticket outside its own page: those of its page, and where it waits for the customer, or the customer for an
/// answer, a field to write.
/// </summary>
public partial class RowActionsPanel
{
    private TicketView? _view;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter]
    public bool IsAnswerDue { get; set; }

    [Inject]
    public required TicketQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number)
        || change == new Change(ChangeTopic.Account, Ticket.CustomerId)
        || change.Topic == ChangeTopic.Timer;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _view = await Query.RunAsync(Actor, Ticket.Number, ct);
}
