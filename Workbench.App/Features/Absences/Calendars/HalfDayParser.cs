using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>
/// Turns a time in Stockholm into half-days. A half-day counts if at least two of its four hours are covered: 08–12 and 13–17.
/// Days in a row with the same part become one period.
/// </summary>
internal static class HalfDayParser
{
    private const int MinHours = 2;

    /// <param name="end">Exclusive.</param>
    public static IReadOnlyList<(DateOnly From, DateOnly To, DayPart Part)> Parse(
        DateTime start,
        DateTime end
    )
    {
        if ((end - start).TotalDays > AbsenceRules.MaxDays)
        {
            return [(DateOnly.FromDateTime(start), DateOnly.FromDateTime(end), DayPart.WholeDay)];
        }

        var periods = new List<(DateOnly From, DateOnly To, DayPart Part)>();
        for (var day = start.Date; day < end; day = day.AddDays(1))
        {
            if (PartOf(day, start, end) is not { } part)
            {
                continue;
            }

            var date = DateOnly.FromDateTime(day);
            if (periods.Count > 0 && periods[^1].Part == part && periods[^1].To == date.AddDays(-1))
            {
                periods[^1] = periods[^1] with { To = date };
            }
            else
            {
                periods.Add((date, date, part));
            }
        }

        return periods;
    }

    private static DayPart? PartOf(DateTime day, DateTime start, DateTime end)
    {
        bool Covers(int from, int to)
        {
            var (first, last) = (day.AddHours(from), day.AddHours(to));
            var covered = (end < last ? end : last) - (start > first ? start : first);
            return covered >= TimeSpan.FromHours(MinHours);
        }

        return (Covers(8, 12), Covers(13, 17)) switch
        {
            (true, true) => DayPart.WholeDay,
            (true, false) => DayPart.Morning,
            (false, true) => DayPart.Afternoon,
            (false, false) => null,
        };
    }
}
