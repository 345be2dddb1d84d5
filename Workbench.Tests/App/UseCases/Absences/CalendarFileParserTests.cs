using System.Text;
using FluentAssertions;
using Workbench.App.Features.Absences.Calendars;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Xunit;

namespace Workbench.Tests.UseCases.Absences;

/// <summary>Tests what a calendar file becomes. Today is Monday 2026-11-02.</summary>
[Rule("D7")]
public sealed class CalendarFileParserTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Fact]
    public void An_all_day_event_ends_before_its_exclusive_end()
    {
        var absence = Parse(
            """
            BEGIN:VEVENT
            UID:a
            SUMMARY:Vacation\, at last
            DTSTART;VALUE=DATE:20261109
            DTEND;VALUE=DATE:20261114
            END:VEVENT
            """
        )
            .Absences.Single();

        absence
            .Days.Should()
            .Be(
                new AbsenceDays(
                    new(2026, 11, 9),
                    new(2026, 11, 13),
                    DayPart.WholeDay,
                    "Vacation, at last"
                )
            );
        absence.SourceKey.Should().HaveLength(Absence.SourceKeyLength);
    }

    [Theory]
    [InlineData("DTSTART:20261109T070000Z", "DTEND:20261109T160000Z", DayPart.WholeDay)] // 08–17 in Stockholm
    [InlineData("DTSTART:20261109T120000Z", "DTEND:20261109T160000Z", DayPart.Afternoon)] // 13–17
    [InlineData(
        "DTSTART;TZID=America/New_York:20261109T020000",
        "DTEND;TZID=America/New_York:20261109T060000",
        DayPart.Morning
    )] // 08–12
    [InlineData(
        "DTSTART;TZID=W. Europe Standard Time:20261109T130000",
        "DTEND;TZID=W. Europe Standard Time:20261109T170000",
        DayPart.Afternoon
    )]
    [InlineData("DTSTART:20261109T080000", "DURATION:PT4H", DayPart.Morning)] // no zone: ours
    public void A_time_in_any_zone_becomes_half_days_in_Stockholm(
        string start,
        string end,
        DayPart part
    ) =>
        Parse($"BEGIN:VEVENT\nUID:a\nSUMMARY:X\n{start}\n{end}\nEND:VEVENT")
            .Absences.Single()
            .Days.Should()
            .Be(new AbsenceDays(new(2026, 11, 9), new(2026, 11, 9), part, "X"));

    [Fact]
    public void A_time_over_days_becomes_halves_and_whole_days_with_keys_of_their_own()
    {
        var absences = Parse(
            """
            BEGIN:VEVENT
            UID:a
            DTSTART;TZID=Europe/Stockholm:20261105T120000
            DTEND;TZID=Europe/Stockholm:20261109T120000
            END:VEVENT
            """
        ).Absences;

        absences
            .Select(a => (a.Days.From.Day, a.Days.To.Day, a.Days.Part))
            .Should()
            .Equal((5, 5, DayPart.Afternoon), (6, 8, DayPart.WholeDay), (9, 9, DayPart.Morning));
        absences.Select(a => a.SourceKey).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_recurring_event_gives_its_occurrences_of_a_year_without_exceptions()
    {
        var absences = Parse(
            """
            BEGIN:VEVENT
            UID:a
            SUMMARY:Parental leave
            DTSTART;VALUE=DATE:20261002
            RRULE:FREQ=WEEKLY;BYDAY=FR
            EXDATE;VALUE=DATE:20261113
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            SUMMARY:Moved
            RECURRENCE-ID;VALUE=DATE:20261120
            DTSTART;VALUE=DATE:20261119
            END:VEVENT
            """
        ).Absences;

        absences.Should().HaveCountGreaterThan(45).And.HaveCountLessThan(54);
        var days = absences.Select(a => a.Days.From).ToList();
        days[0].Should().Be(new DateOnly(2026, 11, 6));
        days.Should()
            .NotContain([new(2026, 11, 13), new(2026, 11, 20)])
            .And.Contain(new DateOnly(2026, 11, 19));
        days[^1].Should().BeOnOrBefore(Today.AddMonths(CalendarFileParser.MonthsAhead));
    }

    [Theory]
    [InlineData("DTSTART:20261109T080000\nDTEND:20261109T090000", SkippedEvent.Cause.TooShort)]
    [InlineData("DTSTART;VALUE=DATE:20261030", SkippedEvent.Cause.Over)]
    [InlineData("DTSTART;VALUE=DATE:20280101", SkippedEvent.Cause.TooFarAhead)]
    [InlineData("DTSTART;VALUE=DATE:20261109\nTRANSP:TRANSPARENT", SkippedEvent.Cause.Free)]
    [InlineData("SUMMARY:no start", SkippedEvent.Cause.Incomplete)]
    [InlineData(
        "DTSTART;TZID=Atlantis/Lost:20261109T080000\nDTEND;TZID=Atlantis/Lost:20261109T170000",
        SkippedEvent.Cause.TimeZoneUnknown
    )]
    [InlineData(
        "DTSTART:20261109T080000\nDTEND:20261109T170000\nRRULE:FREQ=SECONDLY",
        SkippedEvent.Cause.RuleNotSupported
    )]
    [InlineData(
        "DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=DAILY",
        SkippedEvent.Cause.RuleNotSupported
    )]
    [InlineData(
        "DTSTART;VALUE=DATE:20261101\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        SkippedEvent.Cause.Over
    )]
    public void What_gives_no_absence_says_why(string properties, SkippedEvent.Cause cause)
    {
        var parsed = Parse($"BEGIN:VEVENT\nUID:a\n{properties}\nEND:VEVENT");

        parsed.Absences.Should().BeEmpty();
        parsed.Skipped.Select(s => s.Why).Should().Equal(cause);
    }

    [Fact]
    public void A_daily_event_is_cut()
    {
        var parsed = Parse(
            "BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20261101\nRRULE:FREQ=DAILY\nEND:VEVENT"
        );

        parsed.Absences.Should().HaveCount(60);
        parsed.Skipped.Single().Why.Should().Be(SkippedEvent.Cause.TooMany);
    }

    [Fact]
    public void A_cancelled_event_is_known_as_such() =>
        Parse("BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20261109\nSTATUS:CANCELLED\nEND:VEVENT")
            .Absences.Single()
            .IsCancelled.Should()
            .BeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:nonsense\nEND:VEVENT")]
    [InlineData(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:99999999T999999Z\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )]
    public void A_broken_file_is_refused_or_gives_nothing(string text)
    {
        var parsed = CalendarFileParser.Parse(text, Today);

        parsed.Match(
            calendar => calendar.Absences.Should().BeEmpty(),
            refusal =>
            {
                refusal.Code.Should().Be(RefusalCode.CalendarUnreadable);
                return null!;
            }
        );
    }

    [Fact]
    public void Too_many_events_are_refused_before_they_are_read()
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\n");
        for (var i = 0; i <= CalendarFileParser.MaxEvents; i++)
        {
            text.Append("BEGIN:VEVENT\nEND:VEVENT\n");
        }

        Refusal(text.Append("END:VCALENDAR").ToString())!
            .Code.Should()
            .Be(RefusalCode.CalendarTooLarge);
    }

    [Fact]
    public async Task Hostile_files_end_in_reasonable_time()
    {
        string[] files =
        [
            // Nested deeply.
            string.Concat(Enumerable.Repeat("BEGIN:VCALENDAR\r\n", 20_000)),
            // One line of a megabyte.
            $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:{new string('a', 1_000_000)}\r\nEND:VEVENT\r\nEND:VCALENDAR",
            // Many rules that are followed for ten years.
            Calendar(
                string.Concat(
                    Enumerable
                        .Range(0, 1_000)
                        .Select(i =>
                            $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART;VALUE=DATE:20170101\r\nRRULE:FREQ=DAILY;INTERVAL=3\r\nEND:VEVENT\r\n"
                        )
                )
            ),
            // A rule with every second of the day.
            Calendar(
                $"BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261101T000000Z\r\nRRULE:FREQ=DAILY;BYSECOND={string.Join(',', Enumerable.Range(0, 60))};BYMINUTE={string.Join(',', Enumerable.Range(0, 60))}\r\nEND:VEVENT\r\n"
            ),
            // Unfinished escapes, quotes and parameters.
            Calendar(
                "BEGIN:VEVENT\r\nUID:\\\\\\\r\nDTSTART;X=\"\"\"\"\"\";;;=:20261101\r\nEND:VEVENT\r\n"
            ),
            Calendar(
                $"BEGIN:VEVENT\r\nUID:a\r\nDTSTART{string.Concat(Enumerable.Repeat(";A=\"", 5_000))}:20261101\r\nEND:VEVENT\r\n"
            ),
        ];
        foreach (var file in files)
        {
            var parsing = Task.Run(() => CalendarFileParser.Parse(file, Today));

            await parsing.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    [Fact]
    public void A_title_becomes_one_line_that_can_be_stored()
    {
        var note = Parse(
            $"BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20261109\nSUMMARY:First\\nsecond\u200Bthird {new string('å', 300)}\nEND:VEVENT"
        )
            .Absences.Single()
            .Days.Note;

        note.Should().StartWith("First second third å").And.HaveLength(Absence.MaxNoteLength);
        TextCheck.OptionalLine(FieldName.Note, note, Absence.MaxNoteLength).Should().BeNull();
    }

    private static ParsedCalendar Parse(string events) =>
        CalendarFileParser
            .Parse(Calendar(events + "\n"), Today)
            .Match(
                calendar => calendar,
                refusal => throw new InvalidOperationException(refusal.Code.ToString())
            );

    private static Refusal? Refusal(string text) =>
        CalendarFileParser.Parse(text, Today).Match<Refusal?>(_ => null, refusal => refusal);

    private static string Calendar(string events) =>
        $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n{events}END:VCALENDAR\n".ReplaceLineEndings(
            "\r\n"
        );
}
