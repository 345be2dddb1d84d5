namespace Workbench.App.Features.Queue.Prioritization;

/// <summary>The place of a waiting ticket in the queue, and who moved it to the front.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Position">The place, counted from one; null if it is not in the queue.</param>
/// <param name="Priority">The priority; null if it is at its own place.</param>
public sealed record PriorityView(
    long Version,
    int? Position,
    Workbench.App.Shared.Queue.TicketPriority? Priority
);
