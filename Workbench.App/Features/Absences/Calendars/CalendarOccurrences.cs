using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>Finds the occurrences of a recurring event. What a rule may cost has limits.</summary>
internal static class CalendarOccurrences
{
    /// <summary>Occurrences of one event within the year.</summary>
    public const int MaxOccurrences = 60;

    /// <summary>A rule is followed from its first day on, so that it must not lie arbitrarily far back.</summary>
    private const int MaxYearsBack = 10;

    private static readonly EvaluationOptions Options = new()
    {
        MaxUnmatchedIncrementsLimit = 1_000,
    };

    public static bool IsRecurring(CalendarEvent item) =>
        item.RecurrenceRule is not null || item.RecurrenceDates.GetAllDates().Any();

    /// <summary>Returns whether the event recurs once a day at most, and not since too long ago.</summary>
    public static bool IsSupported(CalendarEvent item, DateOnly today) =>
        item.DtStart!.Date > today.AddYears(-MaxYearsBack)
        && (
            item.RecurrenceRule is not { } rule
            || rule.Frequency
                is FrequencyType.Daily
                    or FrequencyType.Weekly
                    or FrequencyType.Monthly
                    or FrequencyType.Yearly
                && rule.BySecond.Count <= 1
                && rule.ByMinute.Count <= 1
                && rule.ByHour.Count <= 1
        );

    /// <summary>Returns the occurrences that end on or after a day and begin by the last day.</summary>
    public static (IReadOnlyList<Period> Periods, bool IsCut) Find(
        CalendarEvent item,
        DateOnly today,
        DateOnly lastDay
    )
    {
        try
        {
            var found = item.GetOccurrences(new CalDateTime(today.AddDays(-1)), Options)
                .TakeWhile(o => o.Period.StartTime.Date <= lastDay)
                .Select(o => o.Period)
                .Where(p => LastDayOf(p) >= today)
                .Take(MaxOccurrences + 1)
                .ToList();
            return ([.. found.Take(MaxOccurrences)], found.Count > MaxOccurrences);
        }
        catch (EvaluationException)
        {
            // A rule that never comes true, such as 30 February.
            return ([], false);
        }
    }

    /// <summary>The end of whole days is the day after.</summary>
    private static DateOnly LastDayOf(Period period) =>
        period.EffectiveEndTime is not { } end ? period.StartTime.Date
        : end.HasTime || end.Date <= period.StartTime.Date ? end.Date
        : end.Date.AddDays(-1);
}
