namespace Workbench.Domain.Forecasting;

/// <summary>
/// Refuses a forecast where the past says too little: too few deliveries, none of late, or far more arrivals than deliveries while
/// what is open gets older.
/// </summary>
[Rule("D5")]
public static class ForecastStability
{
    public const int MinDelivered = 60;
    public const int RecentDays = 42;

    private const double MaxArrivalRatio = 1.5;
    private const double MaxAgeRatio = 1.5;
    private const int IdleDays = 21;

    /// <summary>Returns null if the past allows a forecast.</summary>
    public static Refusal? Check(ForecastHistory history, double now)
    {
        var known = history.DeliveredCount(now);
        if (known < MinDelivered)
        {
            return Refusal.Because(RefusalCode.ForecastPastTooThin, known, MinDelivered);
        }

        if (history.DeliveredCount(now - IdleDays) == known)
        {
            return Refusal.Because(RefusalCode.ForecastNothingDelivered, IdleDays);
        }

        var since = now - RecentDays;
        var delivered = known - history.DeliveredCount(since);
        var arrived = history.ArrivedCount(now) - history.ArrivedCount(since);
        return arrived > delivered * MaxArrivalRatio && IsAgeing(history, since, now)
            ? Refusal.Because(RefusalCode.ForecastPastUnstable, arrived, delivered, RecentDays)
            : null;
    }

    private static bool IsAgeing(ForecastHistory history, double before, double now) =>
        MedianAge(history, now) > MaxAgeRatio * Math.Max(1, MedianAge(history, before));

    private static double MedianAge(ForecastHistory history, double at)
    {
        double[] ages =
        [
            .. history
                .Tickets.Take(history.ArrivedCount(at))
                .Where(t => t.Delivered is not { } delivered || delivered >= at)
                .Select(t => at - t.Arrived)
                .Order(),
        ];
        return ages.Length == 0 ? 0 : Quantiles.Linear(ages, 0.5);
    }
}
