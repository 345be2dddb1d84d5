using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Card;

/// <summary>What happened to an escalation: who, when, what, and what was said.</summary>
public partial class CardHistoryPart
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<CardEvent> Events { get; set; }

    /// <summary>How it was decided, where it was.</summary>
    [Parameter, EditorRequired]
    public EscalationState State { get; set; }

    private string Said(CardEvent one)
    {
        var what = one.Kind switch
        {
            CardEventKind.Raised => Texts.Escalation_EventRaised,
            CardEventKind.PickedUp => Texts.Escalation_EventPickedUp,
            CardEventKind.PutBack => Texts.Escalation_EventPutBack,
            CardEventKind.Decided => EscalationSaid.State(State),
            CardEventKind.TicketLeft => Formats.Text(Texts.Escalation_EventLeft, one.Ticket),
            CardEventKind.TicketBack => Formats.Text(Texts.Escalation_EventBack, one.Ticket),
        };
        return one.Said.Length == 0 ? what : $"{what}: {one.Said}";
    }
}
