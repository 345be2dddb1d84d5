using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Details;

/// <summary>Shows the history of an escalation: who did what, when, and the comment.</summary>
public partial class EscalationHistoryList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<EscalationDetails.EscalationEvent> Events { get; set; }

    /// <summary>The state of the escalation; names the decision once there is one.</summary>
    [Parameter, EditorRequired]
    public EscalationState State { get; set; }

    private string EventText(EscalationDetails.EscalationEvent escalationEvent)
    {
        var text = escalationEvent.Kind switch
        {
            EscalationDetails.EscalationEventKind.Raised => EscalationsTexts.EventRaised,
            EscalationDetails.EscalationEventKind.PickedUp => EscalationsTexts.EventPickedUp,
            EscalationDetails.EscalationEventKind.PutBack => EscalationsTexts.EventPutBack,
            EscalationDetails.EscalationEventKind.Decided => EscalationText.State(State),
            EscalationDetails.EscalationEventKind.TicketLeft => Formats.Text(
                EscalationsTexts.EventLeft,
                escalationEvent.Number
            ),
            EscalationDetails.EscalationEventKind.TicketBack => Formats.Text(
                EscalationsTexts.EventBack,
                escalationEvent.Number
            ),
            EscalationDetails.EscalationEventKind.Split => EscalationsTexts.EventSplit,
            EscalationDetails.EscalationEventKind.PlanWritten => Formats.Text(
                EscalationsTexts.EventPlan,
                escalationEvent.Number
            ),
            EscalationDetails.EscalationEventKind.OfferSent => Formats.Text(
                EscalationsTexts.EventOffer,
                escalationEvent.Number
            ),
            EscalationDetails.EscalationEventKind.OfferAccepted => Formats.Text(
                EscalationsTexts.EventAccepted,
                escalationEvent.Number
            ),
            EscalationDetails.EscalationEventKind.OfferDeclined => Formats.Text(
                EscalationsTexts.EventDeclined,
                escalationEvent.Number
            ),
        };
        return escalationEvent.Comment.Length == 0 ? text : $"{text}: {escalationEvent.Comment}";
    }
}
