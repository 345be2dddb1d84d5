namespace Workbench.Domain.Tickets.Escalations;

/// <summary>How far an escalation has come. Derived from its state and its offers, never stored.</summary>
public enum EscalationStage
{
    ToPickUp,

    /// <summary>Picked up; no offer was sent yet.</summary>
    PickedUp,

    /// <summary>Picked up; an offer was sent.</summary>
    Offered,
    Won,
    Declined,

    /// <summary>Its tickets are back in the queue.</summary>
    Returned,
    Withdrawn,
}
