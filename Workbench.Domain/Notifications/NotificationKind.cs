namespace Workbench.Domain.Notifications;

/// <summary>The kinds of notifications.</summary>
public enum NotificationKind
{
    /// <summary>The customer wrote about the person's ticket in progress, or answered the person's question.</summary>
    CustomerMessage,

    /// <summary>The product group shipped the fix of a product report with the person's tickets.</summary>
    ReportShipped,

    /// <summary>The product group declined a product report with the person's tickets.</summary>
    ReportDeclined,

    /// <summary>The person's timer was forgotten: it ran past midnight or for more than eight hours.</summary>
    TimerForgotten,

    /// <summary>The delivery deadline of the person's ticket is close.</summary>
    DeadlineApproaching,

    /// <summary>Somebody handed a ticket over to the person.</summary>
    HandedOver,

    /// <summary>A colleague wrote a note on the person's ticket.</summary>
    ColleagueNote,

    /// <summary>A colleague mentioned the person in a note.</summary>
    Mentioned,

    /// <summary>Somebody wrote on a ticket that the person watches.</summary>
    WatchedMessage,

    /// <summary>The status of a ticket changed that the person watches.</summary>
    WatchedChange,

    /// <summary>A run of resets left agreements.</summary>
    ResetsFailed,

    /// <summary>The resets have not run for too long.</summary>
    ResetsOverdue,

    /// <summary>Somebody handed the person's ticket over to another technician.</summary>
    HandedOn,

    /// <summary>Somebody returned the person's ticket to the queue.</summary>
    Released,

    /// <summary>The ticket missed its delivery target.</summary>
    DeadlineMissed,

    /// <summary>The ticket is delivered after its target, with 85 % probability (D5).</summary>
    ForecastPastTarget,

    /// <summary>Nobody of sales picked up the escalation in time (D4).</summary>
    EscalationNotPickedUp,

    /// <summary>A person can't sign in for a while after too many wrong passwords.</summary>
    SignInLocked,

    /// <summary>Several tickets missed their delivery target.</summary>
    TicketsLate,

    /// <summary>The delivery deadlines of several tickets are close.</summary>
    TicketsDueSoon,

    /// <summary>Several tickets are delivered after their target, each with 85 % probability (D5).</summary>
    TicketsForecastLate,
}
