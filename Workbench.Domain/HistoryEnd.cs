namespace Workbench.Domain;

/// <summary>
/// The end of a history that is brought over: what was worked, bought, submitted or delivered can't lie after it, as live work
/// can't lie in the future (T3).
/// </summary>
/// <param name="Day">The last day, in Stockholm.</param>
/// <param name="Instant">The last instant, in UTC.</param>
[Rule("T3")]
public sealed record HistoryEnd(DateOnly Day, DateTime Instant)
{
    /// <summary>Creates the end of a day or, if it is today, the present instant.</summary>
    public static HistoryEnd Create(DateOnly day, DateTime now)
    {
        var endOfDay = StockholmTime.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        return new(day, day == StockholmTime.DateOf(now) && now < endOfDay ? now : endOfDay);
    }

    public bool IsBefore(DateOnly date) => date > Day;

    public bool IsBefore(DateTime instant) => instant > Instant;
}
