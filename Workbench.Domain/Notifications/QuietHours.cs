using Workbench.Domain.Delivery;

namespace Workbench.Domain.Notifications;

/// <summary>
/// The hours in Stockholm in which nothing is sent; notifications wait in the list. They may go past midnight. If they end when they
/// start, there are none.
/// </summary>
/// <param name="OnDaysOff">Whether days off are quiet from morning to night.</param>
public sealed record QuietHours(TimeOnly StartsAt, TimeOnly EndsAt, bool OnDaysOff)
{
    private static readonly TimeOnly DefaultMorning = new(7, 0);

    public static QuietHours Default { get; } = new(new(19, 0), DefaultMorning, OnDaysOff: true);

    /// <summary>When a working day begins: as the quiet night ends, or at 07:00 if the night isn't quiet.</summary>
    public TimeOnly MorningStartsAt => StartsAt > EndsAt ? EndsAt : DefaultMorning;

    public bool IsQuiet(DateTime utc)
    {
        var local = StockholmTime.ToLocal(utc);
        var clock = TimeOnly.FromDateTime(local);
        return (OnDaysOff && !WorkingCalendar.IsWorkingDay(DateOnly.FromDateTime(local)))
            || (StartsAt != EndsAt && clock.IsBetween(StartsAt, EndsAt));
    }

    /// <summary>Returns the instant itself, or the UTC instant at which the quiet hours around it end.</summary>
    public DateTime NextAllowed(DateTime utc)
    {
        var at = utc;
        while (IsQuiet(at))
        {
            var end = EndOfQuietAfter(StockholmTime.ToLocal(at));
            // When the clock is set back, the same local time comes twice.
            at = end > at ? end : at.AddMinutes(1);
        }

        return at;
    }

    private DateTime EndOfQuietAfter(DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        return StockholmTime.ToUtc(
            OnDaysOff && !WorkingCalendar.IsWorkingDay(day)
                ? day.AddDays(1).ToDateTime(TimeOnly.MinValue)
                : day.AddDays(TimeOnly.FromDateTime(local) < EndsAt ? 0 : 1).ToDateTime(EndsAt)
        );
    }
}
