namespace Workbench.Domain.Notifications.Briefs;

/// <summary>What happened since a person's last working day.</summary>
public enum BriefChangeKind
{
    /// <summary>The customer of the person's ticket answered or wrote.</summary>
    CustomerWrote,

    /// <summary>A ticket was handed over to the person.</summary>
    HandedOver,

    /// <summary>A team lead approved to finish the person's ticket over four hours (K6).</summary>
    FinishApproved,

    /// <summary>A team lead waived minutes of the person's ticket as our own cost (K6).</summary>
    MinutesWaived,

    /// <summary>The hours of the person's ticket suffice again.</summary>
    HoursArrived,

    /// <summary>Sales closed the escalation of the person's ticket.</summary>
    EscalationClosed,

    /// <summary>Sales returned the person's ticket at four hours or less.</summary>
    EscalationReturned,

    /// <summary>The product group shipped a report with the person's tickets.</summary>
    ReportShipped,

    /// <summary>The product group declined a report with the person's tickets.</summary>
    ReportDeclined,

    /// <summary>A ticket was escalated to sales.</summary>
    EscalationRaised,

    /// <summary>A customer accepted an offer.</summary>
    OfferAccepted,

    /// <summary>A customer refused an offer.</summary>
    OfferRefused,

    /// <summary>An offer expired without an answer.</summary>
    OfferExpired,

    /// <summary>A team lead moved a ticket to the front of the queue (K4).</summary>
    MovedToFront,

    /// <summary>A ticket missed its delivery target (D1).</summary>
    BecameLate,
}
