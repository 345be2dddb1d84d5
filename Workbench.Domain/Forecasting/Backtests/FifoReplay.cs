namespace Workbench.Domain.Forecasting.Backtests;

/// <summary>
/// Replays a past first in, first out: the same arrivals and the same number of deliveries each day, but each day's output serves
/// the oldest waiting tickets, before the day's arrivals.
/// </summary>
public static class FifoReplay
{
    /// <returns>Tickets whose times are whole days.</returns>
    public static IReadOnlyList<PastTicket> Create(IEnumerable<PastTicket> tickets)
    {
        var arrived = tickets.OrderBy(t => t.Arrived).ToList();
        double[] delivered =
        [
            .. arrived.Where(t => t.Delivered is not null).Select(t => t.Delivered!.Value).Order(),
        ];
        return
        [
            .. arrived.Select(
                (t, i) =>
                    new PastTicket(
                        Math.Floor(t.Arrived),
                        i < delivered.Length
                            ? Math.Max(Math.Floor(delivered[i]), Math.Floor(t.Arrived))
                            : null,
                        t.Work
                    )
            ),
        ];
    }
}
