namespace Workbench.Domain.Delivery;

/// <summary>Calculates working days: Monday to Friday without public holidays and the three eves.</summary>
[Rule("D4")]
public static class WorkingCalendar
{
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !SwedishHolidays.IsPublic(date)
        && !SwedishHolidays.IsEve(date);

    /// <summary>Returns the day itself if it is a working day, otherwise the next working day.</summary>
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

    /// <summary>
    /// Returns the working day that many working days after a date. Zero returns the first working day on or after the date.
    /// </summary>
    public static DateOnly AddWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = FirstWorkingDay(from);
        // From a day off, the first working day already counts as one.
        for (var remaining = day == from ? days : days - 1; remaining > 0; remaining--)
        {
            day = FirstWorkingDay(day.AddDays(1));
        }

        return day;
    }
}
