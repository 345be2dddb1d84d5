namespace Workbench.Domain.Delivery.Absences;

/// <summary>Calculates the working capacity of people by day: working days without their absences, in half-days (D7).</summary>
[Rule("D7")]
[Rule("D4")]
public static class WorkingCapacity
{
    public const int HalfDaysPerDay = 2;

    /// <returns>The half-days that the person works on the day: 0, 1 or 2.</returns>
    public static int HalfDaysOf(int personId, DateOnly day, AbsenceCalendar absences) =>
        WorkingCalendar.IsWorkingDay(day)
            ? HalfDaysPerDay - absences.HalfDaysAway(personId, day)
            : 0;

    /// <summary>Returns what is left of this week, and the weeks after it.</summary>
    public static IReadOnlyList<WeekCapacity> ByWeek(
        int personId,
        AbsenceCalendar absences,
        DateOnly today,
        int weeks
    )
    {
        var monday = IsoWeek.FromDate(today).Monday;
        return
        [
            .. ByDay([personId], absences, today, monday.AddDays(7 * weeks - 1))
                .GroupBy(d => IsoWeek.FromDate(d.Day))
                .Select(w => new WeekCapacity(
                    w.Key,
                    w.Sum(d => d.HalfDays),
                    w.Sum(d => d.MaxHalfDays)
                )),
        ];
    }

    /// <param name="to">The last day; it is included.</param>
    public static IReadOnlyList<DayCapacity> ByDay(
        IReadOnlyCollection<int> personIds,
        AbsenceCalendar absences,
        DateOnly from,
        DateOnly to
    ) =>
        [
            .. Enumerable
                .Range(from.DayNumber, Math.Max(0, to.DayNumber - from.DayNumber + 1))
                .Select(DateOnly.FromDayNumber)
                .Select(day => new DayCapacity(
                    day,
                    personIds.Sum(id => HalfDaysOf(id, day, absences)),
                    WorkingCalendar.IsWorkingDay(day) ? personIds.Count * HalfDaysPerDay : 0
                )),
        ];
}
