namespace Workbench.Domain.Delivery;

/// <summary>How many deliveries kept the target: within the first bound, within the second (the first among them), or neither.</summary>
[Rule("D1")]
public sealed record DeliveryStatistics(int Delivered, int WithinFirst, int WithinSecond)
{
    public int Later => Delivered - WithinSecond;

    /// <summary>Per cent of all that were delivered, half rounded up; null where none was.</summary>
    public int? PercentFirst => Percent(WithinFirst);

    public int? PercentSecond => Percent(WithinSecond);

    /// <param name="statuses">How each stood against its target when it was delivered.</param>
    public static DeliveryStatistics Of(IReadOnlyCollection<TargetStatus> statuses) =>
        new(
            statuses.Count,
            statuses.Count(s => s == TargetStatus.OnTrack),
            statuses.Count(s => s != TargetStatus.Late)
        );

    public static DeliveryStatistics Together(IReadOnlyCollection<DeliveryStatistics> several) =>
        new(
            several.Sum(k => k.Delivered),
            several.Sum(k => k.WithinFirst),
            several.Sum(k => k.WithinSecond)
        );

    private int? Percent(int part) =>
        Delivered == 0 ? null : (part * 200 + Delivered) / (Delivered * 2);
}
