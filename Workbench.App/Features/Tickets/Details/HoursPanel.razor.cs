using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Details;

/// <summary>Shows the customer's hours that this ticket can use, and how far they reach.</summary>
public partial class HoursPanel
{
    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    /// <summary>Whether the coverage is shown: only if hours will be drawn.</summary>
    private bool ShowsCoverage =>
        TicketCondition.IsOpen.Holds(View.Ticket)
        && ChargingRules.NeedsHours(View.Ticket)
        && View.Ticket.State != TicketState.Delivered
        && View.Ticket.RemainingPlannedTime.Value > 0;

    /// <summary>The address at which uncovered time is settled, whatever the state of the ticket (F8).</summary>
    private string UncoveredHref =>
        $"customers/{Uri.EscapeDataString(View.Customer.Number)}?show=uncovered";

    private int Covered => Math.Min(View.Available.Value, View.Ticket.RemainingPlannedTime.Value);

    private int Missing => View.Ticket.RemainingPlannedTime.Value - Covered;

    /// <summary>
    /// How the ticket is paid for. Time that is not charged, by its class or because of our own mistake, has no price.
    /// </summary>
    private string Funding =>
        Enum.GetValues<Activity>()
            .Any(activity => ChargingRules.IsCharged(View.Ticket.BugClass, activity))
        && !View.Ticket.OwnFault
            ? DomainText.For(View.Ticket.Funding)
            : TicketsTexts.NotCharged;
}
