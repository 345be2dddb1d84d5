using Workbench.Domain.Delivery;

namespace Workbench.Domain.Notifications;

/// <summary>
/// The quiet hours: from 19:00 to 07:00 in Stockholm and on days off. Nothing is sent then; notifications wait in the list.
/// </summary>
public static class QuietHours
{
    public static TimeOnly EndsAt { get; } = new(7, 0);

    public static TimeOnly StartsAt { get; } = new(19, 0);

    public static bool IsQuiet(DateTime utc)
    {
        var local = StockholmTime.ToLocal(utc);
        var clock = TimeOnly.FromDateTime(local);
        return clock < EndsAt
            || clock >= StartsAt
            || !WorkingCalendar.IsWorkingDay(DateOnly.FromDateTime(local));
    }
}
