namespace Workbench.Domain.Forecasting;

/// <summary>
/// The past of the group's work in a form in which each instant sees only what was known then: tickets in order of delivery, and
/// for each day what arrived, what was delivered and what was open.
/// </summary>
[Rule("D5")]
public sealed class ForecastHistory
{
    /// <summary>Days behind the last one to which dates are converted.</summary>
    private const int DaysAhead = 2000;

    private readonly PastTicket[] byArrival;
    private readonly double[] arrivals;
    private readonly double[] deliveries;
    private readonly long[] arrivedBefore;
    private readonly long[] deliveredBefore;

    /// <param name="tickets">All tickets that were delivered in the time that is looked at, and all that are open.</param>
    /// <param name="wholeDays">
    /// Whether times are whole days, in which a day's deliveries come before its arrivals; otherwise they have a clock time.
    /// </param>
    public ForecastHistory(IEnumerable<PastTicket> tickets, bool wholeDays = false)
    {
        WholeDays = wholeDays;
        byArrival = [.. tickets.OrderBy(t => t.Arrived)];
        int[] order =
        [
            .. Enumerable
                .Range(0, byArrival.Length)
                .Where(i => byArrival[i].Delivered is not null)
                .OrderBy(i => byArrival[i].Delivered),
        ];
        Delivered = [.. order.Select(i => byArrival[i])];
        arrivals = [.. byArrival.Select(t => t.Arrived)];
        deliveries = [.. Delivered.Select(t => t.Delivered!.Value)];
        arrivedBefore = SumWork(byArrival);
        deliveredBefore = SumWork(Delivered);
        FirstDay = arrivals.Length == 0 ? 1 : (int)arrivals[0];
        LastDay = Math.Max(
            arrivals.Length == 0 ? 1 : (int)arrivals[^1],
            deliveries.Length == 0 ? 1 : (int)deliveries[^1]
        );
        Time = new(FirstDay, LastDay + DaysAhead);
        LeadTimes =
        [
            .. Delivered.Select(t => Time.FromDay(t.Delivered!.Value) - Time.FromDay(t.Arrived)),
        ];
        Loads = [.. order.Select(i => LoadBefore(i) + byArrival[i].Work)];
        MeanWork =
            byArrival.Length == 0 ? 1 : Math.Max(1, arrivedBefore[^1] / (double)byArrival.Length);
    }

    public bool WholeDays { get; }

    public int FirstDay { get; }

    public int LastDay { get; }

    /// <summary>The tickets by arrival, whether delivered or not.</summary>
    public IReadOnlyList<PastTicket> Tickets => byArrival;

    /// <summary>The delivered tickets in order of delivery.</summary>
    internal PastTicket[] Delivered { get; }

    /// <summary>The lead time of each delivered ticket, in working time.</summary>
    internal double[] LeadTimes { get; }

    /// <summary>The work that was open when each delivered ticket arrived, its own included.</summary>
    internal double[] Loads { get; }

    internal double MeanWork { get; }

    internal WorkingTime Time { get; }

    /// <summary>Returns how many deliveries were known at an instant.</summary>
    public int DeliveredCount(double now) =>
        WholeDays ? CountUpTo(deliveries, now) : CountBelow(deliveries, now);

    /// <summary>Returns how many deliveries were before an instant; of whole days, before the day.</summary>
    internal int DeliveredBefore(double now) => CountBelow(deliveries, now);

    internal int ArrivedCount(double now) => CountBelow(arrivals, now);

    /// <summary>Returns the work that was open before what arrives at an instant.</summary>
    internal double LoadAt(double now) =>
        Math.Max(
            0,
            arrivedBefore[CountBelow(arrivals, now)] - deliveredBefore[DeliveredCount(now)]
        );

    /// <summary>
    /// Returns the work that was open before a ticket. Of tickets that arrived at the same time, the earlier in the list is before.
    /// </summary>
    internal double LoadBefore(int index)
    {
        var known = DeliveredCount(arrivals[index]);
        return Math.Max(0, arrivedBefore[index] - deliveredBefore[known]);
    }

    /// <summary>Returns the work that was delivered on a day.</summary>
    internal long OutputOn(int day) =>
        deliveredBefore[CountBelow(deliveries, day + 1)]
        - deliveredBefore[CountBelow(deliveries, day)];

    /// <summary>Returns the work that arrived on a day.</summary>
    internal long InputOn(int day) =>
        arrivedBefore[CountBelow(arrivals, day + 1)] - arrivedBefore[CountBelow(arrivals, day)];

    /// <summary>Returns the work that was open when a day began.</summary>
    internal double LoadAtStartOf(int day) =>
        Math.Max(
            0,
            arrivedBefore[CountBelow(arrivals, day)] - deliveredBefore[CountBelow(deliveries, day)]
        );

    private static long[] SumWork(PastTicket[] tickets)
    {
        var sums = new long[tickets.Length + 1];
        for (var i = 0; i < tickets.Length; i++)
        {
            sums[i + 1] = sums[i] + tickets[i].Work;
        }

        return sums;
    }

    private static int CountBelow(double[] sorted, double bound) => Count(sorted, v => v < bound);

    private static int CountUpTo(double[] sorted, double bound) => Count(sorted, v => v <= bound);

    private static int Count(double[] sorted, Predicate<double> isIn)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isIn(sorted[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
