namespace Workbench.Domain.Notifications;

/// <summary>A ticket assigned to a person, with its delivery deadline.</summary>
/// <param name="Deadline">UTC.</param>
/// <param name="IsTargetPaused">Whether the ticket waits and its target is paused (D2).</param>
/// <param name="StartedAt">UTC instant at which the person's work started.</param>
public sealed record TicketDeadline(
    int Number,
    string Subject,
    DateTime Deadline,
    bool IsTargetPaused,
    DateTime StartedAt
);
