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
}
