using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>
/// Reads the days away from a calendar file (iCalendar). Looks at a year from today on. The file may come from anywhere, so that its
/// size, the number of its events and what its rules may ask for have limits.
/// </summary>
public static class CalendarFileParser
{
    public const int MaxBytes = 1_048_576;
    public const int MaxEvents = 2_000;

    /// <summary>Recurring events of one file; each is followed from its first day on.</summary>
    public const int MaxRecurring = 200;

    public const int MonthsAhead = 12;

    /// <summary>A calendar has events, which have alarms: more is no calendar.</summary>
    private const int MaxDepth = 8;

    private const string EventStart = "BEGIN:VEVENT";

    /// <summary>Returns what the file contains, or why it can't be read.</summary>
    public static Result<ParsedCalendar> Parse(string text, DateOnly today)
    {
        var (eventCount, depth) = Measure(text);
        if (
            depth > MaxDepth
            || !text.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Refusal.Because(RefusalCode.CalendarUnreadable);
        }

        if (eventCount > MaxEvents)
        {
            return Refusal.Because(RefusalCode.CalendarTooLarge, MaxEvents);
        }

        try
        {
            var events = CalendarCollection.Load(text).SelectMany(c => c.Events).ToList();
            return new CalendarReader(today).Read(events);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws what the text makes it throw: the file is at fault, and nothing was stored.
            return Refusal.Because(RefusalCode.CalendarUnreadable);
        }
    }

    /// <summary>Counts the events, and how deep its parts lie in each other.</summary>
    private static (int Events, int Depth) Measure(string text)
    {
        var (events, depth, deepest) = (0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("BEGIN:", StringComparison.OrdinalIgnoreCase))
            {
                depth++;
                deepest = Math.Max(deepest, depth);
                events += line.StartsWith(EventStart, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
            else if (line.StartsWith("END:", StringComparison.OrdinalIgnoreCase))
            {
                depth--;
            }
        }

        return (events, deepest);
    }

    /// <summary>Returns the instant of a time in a calendar, as a time in Stockholm. A time without a zone is one there.</summary>
    internal static DateTime ToStockholm(CalDateTime time) =>
        !time.HasTime || time.IsFloating ? time.Value : StockholmTime.ToLocal(time.AsUtc);

    /// <summary>Reads the events of one file.</summary>
    private sealed class CalendarReader(DateOnly today)
    {
        private readonly List<CalendarAbsence> absences = [];
        private readonly List<SkippedEvent> skipped = [];
        private int recurringCount;

        private DateOnly LastDay => today.AddMonths(MonthsAhead);

        public ParsedCalendar Read(IReadOnlyList<CalendarEvent> events)
        {
            var replaced = events
                .Where(e => e is { Uid: not null, RecurrenceIdentifier: not null })
                .Select(e => (e.Uid!, KeyOrRaw(e.RecurrenceIdentifier!.StartTime)))
                .ToHashSet();
            foreach (var item in events)
            {
                ReadEvent(item, replaced);
            }

            return new([.. absences.OrderBy(a => a.Days.From)], skipped);
        }

        private void ReadEvent(CalendarEvent item, HashSet<(string, string)> replaced)
        {
            if (item.DtStart is not { } start || string.IsNullOrWhiteSpace(item.Uid))
            {
                Skip(item, null, SkippedEvent.Cause.Incomplete);
                return;
            }

            if (
                string.Equals(
                    item.Transparency,
                    TransparencyType.Transparent,
                    StringComparison.OrdinalIgnoreCase
                )
            )
            {
                Skip(item, start.Date, SkippedEvent.Cause.Free);
                return;
            }

            try
            {
                if (item.RecurrenceIdentifier is { } id)
                {
                    AddOccurrence(item, KeyOf(id.StartTime), start, EndOf(item));
                }
                else if (!CalendarOccurrences.IsRecurring(item))
                {
                    AddOccurrence(item, "", start, EndOf(item));
                }
                else
                {
                    ReadRecurring(item, replaced);
                }
            }
            catch (ArgumentException)
            {
                Skip(item, start.Date, SkippedEvent.Cause.TimeZoneUnknown);
            }
        }

        private void ReadRecurring(CalendarEvent item, HashSet<(string, string)> replaced)
        {
            if (!CalendarOccurrences.IsSupported(item, today))
            {
                Skip(item, item.DtStart!.Date, SkippedEvent.Cause.RuleNotSupported);
                return;
            }

            if (++recurringCount > MaxRecurring)
            {
                Skip(item, item.DtStart!.Date, SkippedEvent.Cause.TooMany);
                return;
            }

            var (periods, isCut) = CalendarOccurrences.Find(item, today, LastDay);
            foreach (var period in periods)
            {
                var key = KeyOf(period.StartTime);
                if (!replaced.Contains((item.Uid!, key)))
                {
                    AddOccurrence(
                        item,
                        key,
                        period.StartTime,
                        period.EffectiveEndTime ?? period.StartTime
                    );
                }
            }

            if (isCut || periods.Count == 0)
            {
                Skip(
                    item,
                    item.DtStart!.Date,
                    isCut ? SkippedEvent.Cause.TooMany : SkippedEvent.Cause.Over
                );
            }
        }

        private void AddOccurrence(
            CalendarEvent item,
            string occurrence,
            CalDateTime start,
            CalDateTime end
        )
        {
            var (first, last) = (ToStockholm(start), ToStockholm(end));
            var periods = start.HasTime
                ? HalfDayParser.Parse(first, last)
                :
                [
                    (
                        start.Date,
                        end.Date > start.Date ? end.Date.AddDays(-1) : start.Date,
                        DayPart.WholeDay
                    ),
                ];
            if (periods.Count == 0)
            {
                Skip(item, DateOnly.FromDateTime(first), SkippedEvent.Cause.TooShort);
            }

            foreach (var (i, (from, to, part)) in periods.Index())
            {
                if (to < today || from > LastDay)
                {
                    Skip(
                        item,
                        from,
                        to < today ? SkippedEvent.Cause.Over : SkippedEvent.Cause.TooFarAhead
                    );
                    continue;
                }

                absences.Add(
                    new(
                        CalendarSourceKey.Create(item.Uid!, occurrence, i),
                        new(from, to, part, CalendarSummary.Clean(item.Summary)),
                        !item.IsActive
                    )
                );
            }
        }

        private void Skip(CalendarEvent item, DateOnly? day, SkippedEvent.Cause cause) =>
            skipped.Add(new(CalendarSummary.Clean(item.Summary), day, cause));

        private static CalDateTime EndOf(CalendarEvent item) =>
            item.DtEnd ?? item.DtStart!.Add(item.EffectiveDuration);

        /// <summary>A time in an unknown zone replaces nothing.</summary>
        private static string KeyOrRaw(CalDateTime time)
        {
            try
            {
                return KeyOf(time);
            }
            catch (ArgumentException)
            {
                return time.TzId ?? "";
            }
        }

        private static string KeyOf(CalDateTime time) =>
            time.HasTime
                ? ToStockholm(time).ToString("yyyyMMddHHmm", null)
                : time.Date.ToString("yyyyMMdd", null);
    }
}
