using Workbench.Domain;

namespace Workbench.App.Features.Queue;

/// <summary>The whole queue: waiting tickets in their order, including blocked ones.</summary>
public sealed record QueueView(IReadOnlyList<QueueRow> Rows)
{
    public static QueueView Empty { get; } = new([]);

    public Minutes PlannedTime { get; } = new(Rows.Sum(r => r.PlannedTime.Value));

    /// <summary>The ticket that take next would give now.</summary>
    public QueueRow? Next { get; } = Rows.FirstOrDefault(r => r.IsReady);

    /// <summary>The ticket that take next would give a person now: one that they handed back is passed over (K4).</summary>
    public QueueRow? NextFor(int personId) =>
        Rows.FirstOrDefault(r => r.IsReady && r.HandedBack?.PersonId != personId);
}
