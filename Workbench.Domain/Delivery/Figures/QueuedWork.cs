using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery.Figures;

/// <summary>The planned time of the queue in one size class (K2).</summary>
/// <param name="Minutes">Planned time that is not registered yet.</param>
[Rule("K2")]
public sealed record QueuedWork(SizeClass Size, int Count, long Minutes)
{
    /// <param name="queued">The queued tickets.</param>
    public static IReadOnlyList<QueuedWork> BySize(IReadOnlyCollection<Ticket> queued) =>
        [
            .. queued
                .Where(t => t.Size is not null)
                .GroupBy(t => t.Size!.Value)
                .OrderBy(g => g.Key)
                .Select(g => new QueuedWork(
                    g.Key,
                    g.Count(),
                    g.Sum(t => (long)t.RemainingPlannedTime.Value)
                )),
        ];
}
