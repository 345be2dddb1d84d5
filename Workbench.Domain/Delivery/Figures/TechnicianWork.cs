namespace Workbench.Domain.Delivery.Figures;

/// <summary>The minutes that a technician registered, by week and by month of a period.</summary>
/// <param name="Weeks">The minutes of each week of the period, in its order.</param>
/// <param name="Months">The minutes of each month that the period touches, in its order.</param>
[Rule("T1")]
public sealed record TechnicianWork(
    int TechnicianId,
    IReadOnlyList<int> Weeks,
    IReadOnlyList<int> Months
)
{
    public int Total => Weeks.Sum();

    /// <summary>Returns who registered time in the period, most minutes first.</summary>
    public static IReadOnlyList<TechnicianWork> Calculate(
        DeliveryPeriod period,
        IReadOnlyCollection<WorkSum> sums
    ) =>
        [
            .. sums.Where(s => period.Contains(s.Day))
                .GroupBy(s => s.TechnicianId)
                .Select(g => new TechnicianWork(
                    g.Key,
                    [
                        .. period
                            .Weeks()
                            .Select(w => g.Where(s => w.Days.Contains(s.Day)).Sum(s => s.Minutes)),
                    ],
                    [
                        .. period.Months.Select(m =>
                            g.Where(s => DeliveryPeriod.MonthOf(s.Day) == m).Sum(s => s.Minutes)
                        ),
                    ]
                ))
                .OrderByDescending(w => w.Total)
                .ThenBy(w => w.TechnicianId),
        ];
}
