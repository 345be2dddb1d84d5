using FluentAssertions;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class FormatsTests
{
    private static readonly DateTime Winter = new(2026, 11, 22, 13, 5, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(45, "45 min")]
    [InlineData(120, "2 h")]
    [InlineData(90, "1 h 30 min")]
    [InlineData(-90, "−1 h 30 min")]
    [Rule("T1")]
    public void Time_is_the_same_in_both_languages(int minutes, string words)
    {
        CultureRunner.Run(Languages.English, () => Formats.Duration(minutes)).Should().Be(words);
        CultureRunner.Run(Languages.Swedish, () => Formats.Duration(minutes)).Should().Be(words);
    }

    [Fact]
    [Rule("T3")]
    public void A_deadline_at_midnight_is_the_day_before()
    {
        var midnight = new DateTime(2026, 12, 1, 23, 0, 0, DateTimeKind.Utc);

        Formats.Deadline(midnight).Should().Be("2026-12-01");
        Formats.Deadline(midnight.AddMinutes(1)).Should().Be("2026-12-02 00:01");
    }

    [Theory]
    [InlineData(599, "9 h 59 min")]
    [InlineData(600, "10 h")]
    [InlineData(629, "10 h")]
    [InlineData(630, "11 h")]
    [InlineData(2460, "41 h")]
    public void A_rough_time_is_rounded_to_hours_from_ten_hours_up(int minutes, string words) =>
        Formats.RoundedDuration(minutes).Should().Be(words);

    [Theory]
    [InlineData(517_750, "5,177.50 SEK", "5 177,50 kr")]
    [InlineData(5, "0.05 SEK", "0,05 kr")]
    [InlineData(-940_000, "−9,400 SEK", "−9 400 kr")]
    [Rule("T2")]
    public void Amounts_are_written_as_the_language_does(long ore, string english, string swedish)
    {
        CultureRunner.Run(Languages.English, () => Formats.Amount(ore)).Should().Be(english);
        Plain(CultureRunner.Run(Languages.Swedish, () => Formats.Amount(ore))).Should().Be(swedish);
    }

    [Fact]
    public void A_date_is_the_same_in_both_languages_and_a_day_is_not()
    {
        var date = new DateOnly(2026, 11, 5);

        CultureRunner.Run(Languages.English, () => Formats.Date(date)).Should().Be("2026-11-05");
        CultureRunner.Run(Languages.Swedish, () => Formats.Date(date)).Should().Be("2026-11-05");
        CultureRunner.Run(Languages.English, () => Formats.DayAndMonth(date)).Should().Be("5 Nov");
        CultureRunner.Run(Languages.Swedish, () => Formats.DayAndMonth(date)).Should().Be("5 nov.");
    }

    [Theory]
    [InlineData("2026-11-22T23:30:00Z", "2026-11-23 00:30")]
    [InlineData("2026-07-01T22:30:00Z", "2026-07-02 00:30")]
    [InlineData("2026-10-25T00:59:00Z", "2026-10-25 02:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25 02:00")]
    [Rule("T3")]
    public void A_time_is_shown_in_Stockholm_local_time(string utc, string words) =>
        Formats
            .DateAndTime(
                DateTimeOffset
                    .Parse(utc, System.Globalization.CultureInfo.InvariantCulture)
                    .UtcDateTime
            )
            .Should()
            .Be(words);

    [Fact]
    public void A_short_time_omits_the_date_of_today()
    {
        CultureRunner
            .Run(Languages.English, () => Formats.ShortDateAndTime(Winter, new(2026, 11, 22)))
            .Should()
            .Be("14:05");
        CultureRunner
            .Run(Languages.English, () => Formats.ShortDateAndTime(Winter, new(2026, 11, 23)))
            .Should()
            .Be("22 Nov 14:05");
    }

    [Fact]
    public void Today_is_decided_by_the_date_in_Stockholm() =>
        Formats
            .ShortDateAndTime(new(2026, 11, 22, 23, 30, 0, DateTimeKind.Utc), new(2026, 11, 23))
            .Should()
            .Be("00:30");

    [Fact]
    public void A_ticket_number_is_never_grouped_and_a_figure_is()
    {
        CultureRunner.Run(Languages.Swedish, () => Formats.Invariant(12345)).Should().Be("12345");
        CultureRunner.Run(Languages.English, () => Formats.Number(1090)).Should().Be("1,090");
        Plain(CultureRunner.Run(Languages.Swedish, () => Formats.Number(1090)))
            .Should()
            .Be("1 090");
    }

    [Theory]
    [InlineData("Anna Lind", "AL")]
    [InlineData("Anna Maria Lind", "AL")]
    [InlineData("åsa öberg", "ÅÖ")]
    [InlineData("anna.lind@example.se", "AS")]
    [InlineData("Anna", "A")]
    [InlineData("  ", "?")]
    [InlineData(null, "?")]
    [InlineData("𝒜nna Lind", "𝒜L")]
    public void Initials_are_those_of_the_first_and_the_last_name(string? name, string initials) =>
        Formats.Initials(name).Should().Be(initials);

    /// <summary>Replaces no-break spaces, which Swedish uses to group digits.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    [Theory]
    [InlineData(1, "1 kB")]
    [InlineData(340 * 1024, "340 kB")]
    [InlineData(1_258_291, "1,2 MB")]
    [InlineData(25 * 1024 * 1024, "25 MB")]
    public void A_file_size_is_human_readable(long bytes, string expected) =>
        CultureRunner.Run(Languages.Swedish, () => Formats.FileSize(bytes)).Should().Be(expected);
}
