namespace Workbench.Domain.Tickets.Escalations;

/// <summary>Where an escalation stands: with nobody, with somebody of sales, or decided.</summary>
public enum EscalationState
{
    ToPickUp,
    PickedUp,

    /// <summary>It became a project.</summary>
    Won,

    /// <summary>The customer does not want it.</summary>
    Declined,

    /// <summary>It was cut down to four hours or less and went back to the queue.</summary>
    Rescoped,

    /// <summary>No ticket of it is left: withdrawn.</summary>
    Withdrawn,
}
