using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Details;

/// <summary>The customer's hours as this ticket may use them, and how far they reach.</summary>
public partial class HoursPanel
{
    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    /// <summary>Only where hours are going to be drawn.</summary>
    private bool ShowsCoverage =>
        View.Ticket.IsOpen
        && ChargingRules.NeedsHours(View.Ticket)
        && View.Ticket.State != TicketState.Delivered
        && View.Ticket.RemainingPlannedTime.Value > 0;

    /// <summary>Where what found no hours is settled, whatever became of the ticket (F8).</summary>
    private string UncoveredHref =>
        $"customers/{Uri.EscapeDataString(View.Customer.Number)}?show=uncovered";

    private int Covered => Math.Min(View.Available.Value, View.Ticket.RemainingPlannedTime.Value);

    private int Missing => View.Ticket.RemainingPlannedTime.Value - Covered;

    /// <summary>How it is paid for; what its class or our own fault takes out is not paid at all.</summary>
    private string Funding =>
        Enum.GetValues<Activity>()
            .Any(activity => ChargingRules.IsCharged(View.Ticket.BugClass, activity))
        && !View.Ticket.OwnFault
            ? DomainText.For(View.Ticket.Funding)
            : Texts.Ticket_NotCharged;
}
