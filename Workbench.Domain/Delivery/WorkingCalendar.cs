namespace Workbench.Domain.Delivery;

/// <summary>Working days: Monday to Friday without red days and the three eves.</summary>
[Rule("D4")]
public static class WorkingCalendar
{
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !SwedishHolidays.IsPublic(date)
        && !SwedishHolidays.IsEve(date);

    /// <summary>The day itself where it is a working day, else the next that is one.</summary>
    public static DateOnly FirstWorkingDay(DateOnly from)
    {
        while (!IsWorkingDay(from))
        {
            from = from.AddDays(1);
        }

        return from;
    }

    public static DateOnly LastWorkingDayBefore(DateOnly date)
    {
        var day = date.AddDays(-1);
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The working day that comes so many working days after a date; no days on, the first from the date on.</summary>
    public static DateOnly AddWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = FirstWorkingDay(from);
        // From a day off the first working day is one day on already.
        for (var left = day == from ? days : days - 1; left > 0; left--)
        {
            day = FirstWorkingDay(day.AddDays(1));
        }

        return day;
    }
}
