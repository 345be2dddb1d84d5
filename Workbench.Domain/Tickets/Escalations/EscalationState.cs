namespace Workbench.Domain.Tickets.Escalations;

/// <summary>The state of an escalation: waiting for pick-up, picked up, or decided.</summary>
public enum EscalationState
{
    ToPickUp,
    PickedUp,

    /// <summary>It became a project.</summary>
    Won,

    /// <summary>The customer declined.</summary>
    Declined,

    /// <summary>Rescoped to four hours or less and returned to the queue.</summary>
    Rescoped,

    /// <summary>All its tickets were withdrawn.</summary>
    Withdrawn,
}
