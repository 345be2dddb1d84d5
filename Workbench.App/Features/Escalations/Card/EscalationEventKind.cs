namespace Workbench.App.Features.Escalations.Card;

/// <summary>What can happen to an escalation.</summary>
public enum CardEventKind
{
    Raised,
    PickedUp,
    PutBack,
    Decided,

    /// <summary>A ticket of it was withdrawn.</summary>
    TicketLeft,

    /// <summary>A ticket that was withdrawn is back.</summary>
    TicketBack,
}
