namespace Workbench.Domain.Delivery;

/// <summary>Counts deliveries within the first bound and within the second, which includes the first.</summary>
public sealed record DeliveryStatistics(int Delivered, int WithinFirstBound, int WithinSecondBound)
{
    public int AfterSecondBound => Delivered - WithinSecondBound;

    /// <summary>
    /// Percentage of all deliveries, rounded half up, but 100 only if it is all and 0 only if it is none; null without deliveries.
    /// </summary>
    public int? PercentWithinFirstBound => Percent(WithinFirstBound);

    public int? PercentWithinSecondBound => Percent(WithinSecondBound);

    /// <param name="statuses">Each delivery's status against its target at the time of delivery.</param>
    public static DeliveryStatistics FromStatuses(IReadOnlyCollection<TargetStatus> statuses) =>
        new(
            statuses.Count,
            statuses.Count(s => s == TargetStatus.OnTrack),
            statuses.Count(s => s != TargetStatus.Late)
        );

    public static DeliveryStatistics Sum(IReadOnlyCollection<DeliveryStatistics> several) =>
        new(
            several.Sum(k => k.Delivered),
            several.Sum(k => k.WithinFirstBound),
            several.Sum(k => k.WithinSecondBound)
        );

    private int? Percent(int part) =>
        Delivered == 0 ? null
        : part == 0 || part == Delivered ? part * 100 / Delivered
        : Math.Clamp((part * 200 + Delivered) / (Delivered * 2), 1, 99);
}
