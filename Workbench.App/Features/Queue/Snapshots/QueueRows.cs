namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>Rows that a page shows, with their positions in the whole queue.</summary>
/// <param name="Next">The row that take next would give.</param>
public sealed record QueueRows(IReadOnlyList<QueuePageRow> Shown, QueueRow? Next);
