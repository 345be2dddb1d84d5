using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Details;

/// <summary>Shows the tickets of an escalation: the customer's message, size and registered time.</summary>
public partial class EscalatedTicketList
{
    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    private static Dictionary<string, object> SlotParameters(Ticket ticket) =>
        new(StringComparer.Ordinal) { ["Ticket"] = ticket };

    private string? SummaryText =>
        Card.Tickets.Count > 1
            ? Formats.Text(
                EscalationsTexts.TicketsSum,
                Card.Tickets.Count,
                EscalationText.TimeRange(Card.ExpectedTime)
            )
            : null;
}
