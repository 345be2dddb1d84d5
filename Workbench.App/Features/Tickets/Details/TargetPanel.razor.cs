using Microsoft.AspNetCore.Components;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Details;

/// <summary>Shows the delivery target of an open ticket, and its kind.</summary>
public partial class TargetPanel
{
    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    /// <summary>A reopened ticket has a target of its own, so its days are counted from then on (K9).</summary>
    private string AgeLabel =>
        View.Ticket.ReopenedAt is null ? TicketsTexts.Age : TicketsTexts.AgeSinceReopened;

    /// <summary>
    /// Whether the target is running: delivered and ended tickets have met or missed it, and escalated ones have none (D4).
    /// </summary>
    private bool IsRunning =>
        TicketCondition.IsOpen.Holds(View.Ticket)
        && View.Ticket.State is not (TicketState.Delivered or TicketState.Escalated);
}
