using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery.Figures;

/// <summary>
/// The counted ages of open tickets in one state: half of them are at most so many days old, 85 and 95 of 100 (D2).
/// </summary>
/// <param name="Oldest">The highest age in days.</param>
[Rule("D2")]
public sealed record AgeBands(
    TicketState State,
    int Count,
    int Median,
    int Percentile85,
    int Percentile95,
    int Oldest
)
{
    /// <param name="tickets">State and counted age in days of each ticket.</param>
    public static IReadOnlyList<AgeBands> Calculate(
        IEnumerable<(TicketState State, int Days)> tickets
    ) =>
        [
            .. tickets
                .GroupBy(t => t.State, t => t.Days)
                .OrderBy(g => g.Key)
                .Select(g =>
                {
                    var days = g.Order().ToList();
                    return new AgeBands(
                        g.Key,
                        days.Count,
                        Percentile(days, 50),
                        Percentile(days, 85),
                        Percentile(days, 95),
                        days[^1]
                    );
                }),
        ];

    /// <summary>Returns the lowest value that at least so many percent of the values don't exceed.</summary>
    /// <param name="sorted">At least one value, in ascending order.</param>
    public static int Percentile(IReadOnlyList<int> sorted, int percent) =>
        sorted[Math.Max(0, (sorted.Count * percent + 99) / 100 - 1)];
}
