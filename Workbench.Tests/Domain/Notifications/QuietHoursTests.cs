using System.Globalization;
using FluentAssertions;
using Workbench.Domain.Notifications;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Notifications;

public sealed class QuietHoursTests
{
    /// <summary>Instants in UTC. Stockholm is one hour ahead in November and two in June.</summary>
    [Theory]
    [InlineData("2026-11-02 05:59", true)]
    [InlineData("2026-11-02 06:00", false)]
    [InlineData("2026-11-02 17:59", false)]
    [InlineData("2026-11-02 18:00", true)]
    [InlineData("2026-06-01 04:59", true)]
    [InlineData("2026-06-01 05:00", false)]
    [InlineData("2026-11-07 11:00", true)]
    [InlineData("2026-11-08 11:00", true)]
    [InlineData("2026-06-19 10:00", true)]
    [InlineData("2027-01-06 11:00", true)]
    [InlineData("2026-12-23 11:00", false)]
    public void Nights_weekends_and_holidays_are_quiet(string utc, bool isQuiet) =>
        QuietHours.Default.IsQuiet(Utc(utc)).Should().Be(isQuiet);

    [Theory]
    [InlineData("22:00", "06:00", false, "2026-11-07 11:00", false)]
    [InlineData("22:00", "06:00", false, "2026-11-07 21:30", true)]
    [InlineData("22:00", "06:00", false, "2026-11-02 20:30", false)]
    [InlineData("12:00", "13:00", false, "2026-11-02 11:30", true)]
    [InlineData("12:00", "13:00", false, "2026-11-02 12:00", false)]
    [InlineData("19:00", "19:00", false, "2026-11-02 23:00", false)]
    [InlineData("19:00", "19:00", true, "2026-11-08 11:00", true)]
    public void The_hours_are_what_the_settings_say(
        string from,
        string until,
        bool onDaysOff,
        string utc,
        bool isQuiet
    ) => Create(from, until, onDaysOff).IsQuiet(Utc(utc)).Should().Be(isQuiet);

    [Theory]
    [InlineData("22:00", "06:30", "06:30")]
    [InlineData("12:00", "13:00", "07:00")]
    [InlineData("19:00", "19:00", "07:00")]
    public void The_morning_begins_when_the_quiet_night_ends(
        string from,
        string until,
        string morning
    ) => Create(from, until, onDaysOff: true).MorningStartsAt.Should().Be(Time(morning));

    private static QuietHours Create(string from, string until, bool onDaysOff) =>
        new(Time(from), Time(until), onDaysOff);

    private static TimeOnly Time(string text) =>
        TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
