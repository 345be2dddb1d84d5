namespace Workbench.App.Features.Queue.Prioritization;

/// <summary>Where a waiting ticket stands in the queue, and who moved it to the front.</summary>
/// <param name="Version">The version seen.</param>
/// <param name="Position">Counted from one; null where it is not in the queue.</param>
/// <param name="Priority">Null where it stands at its own place.</param>
public sealed record PriorityView(
    long Version,
    int? Position,
    Workbench.App.Shared.Queue.TicketPriority? Priority
);
