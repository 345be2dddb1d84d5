namespace Workbench.Domain.Tickets.Queue;

/// <summary>What decides the place of a ticket in the queue; <see cref="QueueOrder.Places"/> sorts it.</summary>
/// <param name="SubmittedAt">UTC.</param>
[Rule("K4")]
public readonly record struct QueuePlace(int Priority, DateTime SubmittedAt, int Number);
