namespace Workbench.Domain.Delivery.Figures;

/// <summary>
/// Arrivals against deliveries by week. The number of open tickets at the end of a week follows from the number of now and from
/// what happened since.
/// </summary>
[Rule("D1")]
public sealed record TicketFlow(int OpenAtStart, IReadOnlyList<TicketFlow.FlowWeek> Weeks)
{
    /// <summary>The pace of a week is that of so many weeks that end with it.</summary>
    public const int PaceWeeks = 4;

    public int Arrived => Weeks.Sum(w => w.Arrived);

    public int Delivered => Weeks.Sum(w => w.Delivered);

    public int Ended => Weeks.Sum(w => w.Ended);

    /// <param name="openNow">The tickets that are not delivered or ended now.</param>
    /// <param name="counts">What happened in each week, and from the period's end until now.</param>
    public static TicketFlow Calculate(
        DeliveryPeriod period,
        IReadOnlyCollection<FlowCount> counts,
        int openNow,
        DateOnly today
    )
    {
        var weeks = period.Weeks();
        var parts = Enumerable
            .Range(0, weeks.Count + 1)
            .Select(i => counts.Where(c => c.Part == i).ToList())
            .ToList();
        var start = openNow - parts.Sum(Net);
        var open = start;
        var result = new List<FlowWeek>();
        foreach (var (i, week) in weeks.Index())
        {
            open += Net(parts[i]);
            var first = Math.Max(0, i - PaceWeeks + 1);
            var pace = parts[first..(i + 1)].Sum(p => CountOf(p, FlowKind.Delivered));
            var workingDays = new DeliveryPeriod(weeks[first].Days.From, week.Days.To).WorkingDays(
                today
            );
            result.Add(
                new(
                    week,
                    CountOf(parts[i], FlowKind.Submitted),
                    CountOf(parts[i], FlowKind.Reopened),
                    CountOf(parts[i], FlowKind.Delivered),
                    CountOf(parts[i], FlowKind.Ended),
                    open,
                    DaysToClear(open, pace, workingDays)
                )
            );
        }

        return new(start, result);
    }

    /// <summary>Returns the working days in which the work is done at a pace, rounded up; null without a pace.</summary>
    /// <param name="done">What was done in the working days, in the unit of the work.</param>
    public static int? DaysToClear(long work, long done, int workingDays) =>
        work <= 0 ? 0
        : done <= 0 || workingDays == 0 ? null
        : (int)Math.Min(int.MaxValue, (work * workingDays + done - 1) / done);

    private static int Net(IReadOnlyCollection<FlowCount> part) =>
        part.Sum(c => c.Kind is FlowKind.Submitted or FlowKind.Reopened ? c.Count : -c.Count);

    private static int CountOf(IReadOnlyCollection<FlowCount> part, FlowKind kind) =>
        part.Where(c => c.Kind == kind).Sum(c => c.Count);

    /// <summary>What happened in a week.</summary>
    /// <param name="OpenAtEnd">Tickets that were not delivered or ended at the end of the week, or are not now.</param>
    /// <param name="DaysToClear">
    /// Working days to deliver the open tickets at the pace of the last four weeks; null without deliveries.
    /// </param>
    public sealed record FlowWeek(
        PeriodWeek Week,
        int Submitted,
        int Reopened,
        int Delivered,
        int Ended,
        int OpenAtEnd,
        int? DaysToClear
    )
    {
        public int Arrived => Submitted + Reopened;
    }
}
