namespace Workbench.Domain.Notifications;

/// <summary>The data that a person's notifications are derived from.</summary>
/// <param name="Timer">The person's running timer.</param>
/// <param name="TicketDeadlines">The person's tickets in progress.</param>
public sealed record NotificationFacts(
    IReadOnlyList<CustomerMessage> CustomerMessages,
    IReadOnlyList<DecidedReport> Reports,
    TicketTimer? Timer,
    IReadOnlyList<TicketDeadline> TicketDeadlines
)
{
    /// <summary>What the person should know of the resets.</summary>
    public ResetFacts Resets { get; init; } = ResetFacts.None;

    public QuietHours QuietHours { get; init; } = QuietHours.Default;

    /// <summary>What colleagues did that concerns the person.</summary>
    public IReadOnlyList<TicketEvent> TicketEvents { get; init; } = [];

    /// <summary>The alerts of the group that the person is told.</summary>
    public IReadOnlyList<Notification> Alerts { get; init; } = [];
}
