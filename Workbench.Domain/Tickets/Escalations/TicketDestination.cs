namespace Workbench.Domain.Tickets.Escalations;

/// <summary>Where a ticket goes when a bundle is taken apart.</summary>
public enum TicketDestination
{
    /// <summary>It stays in the escalation.</summary>
    Stays,

    /// <summary>It returns to its old place in the queue, with a size of four hours or less.</summary>
    Queue,

    /// <summary>It gets an escalation of its own, with the same owner.</summary>
    OwnEscalation,
}
