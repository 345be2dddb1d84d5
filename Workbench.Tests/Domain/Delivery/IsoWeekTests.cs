using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery;

[Rule("T3")]
public sealed class IsoWeekTests
{
    [Theory]
    [InlineData("2026-11-16", "2026-W47")]
    [InlineData("2026-11-22", "2026-W47")]
    [InlineData("2026-11-23", "2026-W48")]
    [InlineData("2026-12-31", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2024-12-30", "2025-W01")]
    public void A_date_belongs_to_its_ISO_week(string date, string week)
    {
        IsoWeek.FromDate(Day(date)).ToString().Should().Be(week);
        IsoWeek.Parse(week).Should().Be(IsoWeek.FromDate(Day(date)));
    }

    [Fact]
    public void A_week_runs_from_midnight_to_midnight_in_Stockholm_across_clock_changes()
    {
        var week = IsoWeek.FromDate(Day("2026-10-25"));

        (week.Monday, week.Sunday).Should().Be((Day("2026-10-19"), Day("2026-10-25")));
        week.StartsAt.Should().Be(Utc("2026-10-18 22:00"));
        week.EndsAt.Should().Be(Utc("2026-10-25 23:00"));
        week.SubtractWeeks(1).EndsAt.Should().Be(week.StartsAt);
        IsoWeek.FromDate(Day("2027-01-04")).SubtractWeeks(1).ToString().Should().Be("2026-W53");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-47")]
    [InlineData("2026-W00")]
    [InlineData("2025-W53")]
    [InlineData("2026-W54")]
    [InlineData("0000-W01")]
    [InlineData("2026-W4x")]
    public void Invalid_text_is_not_a_week(string? text) => IsoWeek.Parse(text).Should().BeNull();
}
