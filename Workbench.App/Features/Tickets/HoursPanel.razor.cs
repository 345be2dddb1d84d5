using Microsoft.AspNetCore.Components;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>The customer's hours as this ticket may use them, and how far they reach.</summary>
public partial class HoursPanel
{
    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    /// <summary>Only where hours are going to be drawn.</summary>
    private bool Shows =>
        View.Ticket is { IsOpen: true, Funding: FundingMode.ServiceHours }
        && View.Ticket.State != TicketState.Delivered
        && View.Ticket.PlannedRest.Value > 0;

    private int Covered => Math.Min(View.Available.Value, View.Ticket.PlannedRest.Value);

    private int Missing => View.Ticket.PlannedRest.Value - Covered;
}
