namespace Workbench.Domain.Notifications;

/// <summary>A ticket in somebody's hands, against its delivery target.</summary>
/// <param name="Deadline">UTC.</param>
/// <param name="IsTargetPaused">It waits, and its target waits with it (D2).</param>
/// <param name="StartedAt">UTC instant since which it has been worked on.</param>
public sealed record TicketDeadline(
    int Number,
    string Subject,
    DateTime Deadline,
    bool IsTargetPaused,
    DateTime StartedAt
);
