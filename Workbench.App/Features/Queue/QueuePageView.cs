using Workbench.App.Features.Queue.Snapshots;
using Workbench.Domain;

namespace Workbench.App.Features.Queue;

/// <summary>What a page shows of the queue besides rows.</summary>
/// <param name="Lines">What the filter shows, in the order of the queue.</param>
/// <param name="Next">The row that take next would give the person.</param>
public sealed record QueuePageView(
    QueueSnapshot Queue,
    IReadOnlyList<QueueLine> Lines,
    QueueRow? Next
)
{
    public static QueuePageView Empty { get; } = new(QueueSnapshot.Empty, [], null);

    /// <summary>The number of waiting tickets, whatever the filter shows.</summary>
    public int Count => Queue.Lines.Count;

    public Minutes PlannedTime => Queue.PlannedTime;
}
