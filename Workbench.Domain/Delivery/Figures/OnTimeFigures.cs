namespace Workbench.Domain.Delivery.Figures;

/// <summary>Counts by week how many deliveries met the bounds of their target, as it was at the delivery (D1, D3).</summary>
[Rule("D1")]
[Rule("D3")]
public static class OnTimeFigures
{
    public static IReadOnlyList<(PeriodWeek Week, DeliveryStatistics Counts)> ByWeek(
        DeliveryPeriod period,
        IReadOnlyCollection<DeliveryDaySum> sums
    ) => [.. period.Weeks().Select(w => (w, Count([.. sums.Where(s => w.Days.Contains(s.Day))])))];

    private static DeliveryStatistics Count(IReadOnlyCollection<DeliveryDaySum> sums) =>
        new(
            sums.Sum(s => s.Delivered),
            sums.Sum(s => s.WithinFirstBound),
            sums.Sum(s => s.WithinSecondBound)
        );
}
