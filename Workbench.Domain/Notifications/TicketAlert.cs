namespace Workbench.Domain.Notifications;

/// <summary>An open ticket that team leads may have to act on, with what its alerts are decided from.</summary>
/// <param name="Deadline">UTC.</param>
/// <param name="IsTargetPaused">Whether the ticket waits and its target is paused (D2).</param>
/// <param name="Place">Its place in the queue, starting at 1; null if it is not in the queue.</param>
/// <param name="LikelyOn">The date by which it is delivered with 85 % probability (D5); null without a forecast.</param>
public sealed record TicketAlert(
    int Number,
    string Subject,
    DateTime Deadline,
    bool IsTargetPaused,
    int? Place,
    DateOnly? LikelyOn
);
