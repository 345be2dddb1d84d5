using Workbench.Domain;

namespace Workbench.App.Features.Queue;

/// <summary>The queue as it stands: waiting tickets with their place, those that are blocked among them.</summary>
public sealed record QueueView(IReadOnlyList<QueueRow> Rows)
{
    public static QueueView Empty { get; } = new([]);

    public Minutes PlannedTime { get; } = new(Rows.Sum(r => r.PlannedTime.Value));

    /// <summary>What take next hands out now, if nothing changes.</summary>
    public QueueRow? Next { get; } = Rows.FirstOrDefault(r => r.IsReady);
}
