using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Card;

/// <summary>What happened to an escalation: who, when, what, and what was said.</summary>
public partial class EscalationHistoryList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<CardEvent> Events { get; set; }

    /// <summary>How it was decided, where it was.</summary>
    [Parameter, EditorRequired]
    public EscalationState State { get; set; }

    private string EventText(CardEvent one)
    {
        var what = one.Kind switch
        {
            CardEventKind.Raised => Texts.Escalation_EventRaised,
            CardEventKind.PickedUp => Texts.Escalation_EventPickedUp,
            CardEventKind.PutBack => Texts.Escalation_EventPutBack,
            CardEventKind.Decided => EscalationText.State(State),
            CardEventKind.TicketLeft => Formats.Text(Texts.Escalation_EventLeft, one.Ticket),
            CardEventKind.TicketBack => Formats.Text(Texts.Escalation_EventBack, one.Ticket),
        };
        return one.Comment.Length == 0 ? what : $"{what}: {one.Comment}";
    }
}
