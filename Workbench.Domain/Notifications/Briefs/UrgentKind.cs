namespace Workbench.Domain.Notifications.Briefs;

/// <summary>Why something is to be done first, the most urgent first.</summary>
public enum UrgentKind
{
    /// <summary>The ticket missed its delivery target (D1).</summary>
    TicketLate,

    /// <summary>Nobody picked up the escalation in time (D4).</summary>
    EscalationOverdue,

    /// <summary>The customer wrote last and waits for an answer.</summary>
    CustomerWrote,

    /// <summary>The delivery target of the ticket is close.</summary>
    TicketDue,

    /// <summary>The customer didn't answer an offer in time.</summary>
    OfferExpired,

    /// <summary>The person wanted to follow up the escalation by today.</summary>
    FollowUpDue,

    /// <summary>The escalation is to be picked up.</summary>
    EscalationToPickUp,

    /// <summary>The ticket is delivered after its target, with 85 % probability (D5).</summary>
    ForecastPastTarget,

    /// <summary>The person has started the ticket.</summary>
    TicketStarted,
}
