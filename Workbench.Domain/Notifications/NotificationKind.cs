namespace Workbench.Domain.Notifications;

/// <summary>What a person is told of.</summary>
public enum NotificationKind
{
    /// <summary>The customer said something about a ticket in hand, or answered the person's own question.</summary>
    CustomerMessage,

    /// <summary>The product group shipped what tickets of the person reported.</summary>
    ReportShipped,

    /// <summary>The product group will not do what tickets of the person reported.</summary>
    ReportDeclined,

    /// <summary>The person's own timer runs, and nobody works for that long.</summary>
    TimerForgotten,

    /// <summary>The delivery target of a ticket in hand is about to be missed.</summary>
    DeadlineApproaching,
}
