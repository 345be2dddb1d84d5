namespace Workbench.Domain.Delivery;

/// <summary>How many deliveries kept the target: within the first bound, within the second (the first among them), or neither.</summary>
public sealed record DeliveryStatistics(int Delivered, int WithinFirstBound, int WithinSecondBound)
{
    public int AfterSecondBound => Delivered - WithinSecondBound;

    /// <summary>Per cent of all that were delivered, half rounded up; null where none was.</summary>
    public int? PercentWithinFirstBound => Percent(WithinFirstBound);

    public int? PercentWithinSecondBound => Percent(WithinSecondBound);

    /// <param name="statuses">How each stood against its target when it was delivered.</param>
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
        Delivered == 0 ? null : (part * 200 + Delivered) / (Delivered * 2);
}
