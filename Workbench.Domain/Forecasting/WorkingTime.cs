using Workbench.Domain.Delivery;

namespace Workbench.Domain.Forecasting;

/// <summary>
/// Converts between days and working time. A day is the number of days since 0001-01-01 in Stockholm, with the time as its
/// fraction. A working day counts 1; a day off counts next to nothing, so that every conversion has one result.
/// </summary>
[Rule("D5")]
public sealed class WorkingTime
{
    private const double DayOffWeight = 0.02;

    private readonly int firstDay;
    private readonly double[] startOfDay;

    /// <param name="from">First day that is converted.</param>
    /// <param name="to">Last day that is converted; later ones count as this one.</param>
    public WorkingTime(double from, double to)
    {
        firstDay = (int)from;
        startOfDay = new double[(int)to - firstDay + 2];
        for (var i = 1; i < startOfDay.Length; i++)
        {
            startOfDay[i] = startOfDay[i - 1] + (IsWorkingDay(firstDay + i - 1) ? 1 : DayOffWeight);
        }
    }

    /// <param name="utc">UTC.</param>
    public static double DayOf(DateTime utc) => DayOfLocal(StockholmTime.ToLocal(utc));

    /// <param name="local">Local time in Stockholm.</param>
    public static double DayOfLocal(DateTime local) =>
        DateOnly.FromDateTime(local).DayNumber + local.TimeOfDay.TotalDays;

    public static bool IsWorkingDay(int day) =>
        WorkingCalendar.IsWorkingDay(DateOnly.FromDayNumber(day));

    public double FromDay(double day)
    {
        var i = Math.Clamp((int)day - firstDay, 0, startOfDay.Length - 2);
        var fraction = Math.Clamp(day - firstDay - i, 0, 1);
        return startOfDay[i] + fraction * (startOfDay[i + 1] - startOfDay[i]);
    }

    public double ToDay(double workingTime)
    {
        var found = Array.BinarySearch(startOfDay, workingTime);
        var i = Math.Clamp(found >= 0 ? found : ~found - 1, 0, startOfDay.Length - 2);
        var fraction = (workingTime - startOfDay[i]) / (startOfDay[i + 1] - startOfDay[i]);
        return firstDay + i + Math.Clamp(fraction, 0, 1);
    }

    /// <summary>Returns the working day on which something that is done at that time counts as done.</summary>
    public static DateOnly DateOf(double day) =>
        WorkingCalendar.FirstWorkingDay(DateOnly.FromDayNumber((int)day));
}
