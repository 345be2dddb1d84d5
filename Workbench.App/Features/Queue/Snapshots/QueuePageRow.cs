namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>A row with its position in the whole queue, starting at 1.</summary>
public sealed record QueuePageRow(int Position, QueueRow Row);
