using Microsoft.AspNetCore.Components;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Details;

/// <summary>The delivery target of a ticket that is on its way, and what kind of ticket it is.</summary>
public partial class TargetPanel
{
    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    /// <summary>A delivered or ended ticket has met or missed its target; an escalated one has left it (D4).</summary>
    private bool IsRunning =>
        View.Ticket.IsOpen
        && View.Ticket.State is not (TicketState.Delivered or TicketState.Escalated);
}
