using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Delivery;

/// <summary>The delivery target of an open ticket.</summary>
/// <param name="Deadline">UTC.</param>
/// <param name="IsPaused">Whether the ticket waits and its target is paused (D2).</param>
/// <param name="Place">Its place in the queue, starting at 1; null if it is not in the queue.</param>
public sealed record OpenTarget(
    int Number,
    string Subject,
    TicketState State,
    int? TechnicianId,
    DateTime Deadline,
    bool IsPaused,
    int? Place
);
