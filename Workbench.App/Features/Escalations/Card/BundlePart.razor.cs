using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;

namespace Workbench.App.Features.Escalations.Card;

/// <summary>The tickets of an escalation: what the customer wrote, their size, and the time on each so far.</summary>
public partial class BundlePart
{
    [Parameter, EditorRequired]
    public required EscalationCard Card { get; set; }

    private string? Sum =>
        Card.Tickets.Count > 1
            ? Formats.Text(
                Texts.Escalation_TicketsSum,
                Card.Tickets.Count,
                EscalationSaid.Likely(Card.Likely)
            )
            : null;
}
