using FluentAssertions;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain;

[Rule("T3")]
public sealed class StockholmTimeTests
{
    [Theory]
    [InlineData("2026-01-31 22:59", "2026-01-31")]
    [InlineData("2026-01-31 23:00", "2026-02-01")]
    [InlineData("2026-01-31 23:01", "2026-02-01")]
    [InlineData("2026-06-30 21:59", "2026-06-30")]
    [InlineData("2026-06-30 22:00", "2026-07-01")]
    [InlineData("2026-06-30 22:01", "2026-07-01")]
    [ExampleTest("T3")]
    public void The_date_changes_at_midnight_in_Stockholm(string utc, string date) =>
        StockholmTime.DateOf(Utc(utc)).Should().Be(Day(date));

    [Theory]
    [InlineData("2026-03-29 00:59", "2026-03-29 01:59")]
    [InlineData("2026-03-29 01:00", "2026-03-29 03:00")]
    [InlineData("2026-10-25 00:59", "2026-10-25 02:59")]
    [InlineData("2026-10-25 01:00", "2026-10-25 02:00")]
    public void The_wall_clock_follows_daylight_saving(string utc, string wall) =>
        StockholmTime.ToLocal(Utc(utc)).Should().Be(Utc(wall));

    [Theory]
    [InlineData("2026-01-15 09:00", "2026-01-15 08:00")]
    [InlineData("2026-07-15 09:00", "2026-07-15 07:00")]
    [InlineData("2026-03-29 01:59", "2026-03-29 00:59")]
    [InlineData("2026-03-29 03:00", "2026-03-29 01:00")]
    [InlineData("2026-10-25 01:59", "2026-10-24 23:59")]
    [InlineData("2026-10-25 03:00", "2026-10-25 02:00")]
    public void A_wall_clock_time_has_an_instant(string wall, string utc)
    {
        var instant = StockholmTime.ToUtc(Utc(wall));

        instant.Should().Be(Utc(utc));
        instant.Kind.Should().Be(DateTimeKind.Utc);
    }

    [Theory]
    [InlineData("2026-03-29 02:00", "2026-03-29 01:00")]
    [InlineData("2026-03-29 02:30", "2026-03-29 01:30")]
    [InlineData("2026-03-29 02:59", "2026-03-29 01:59")]
    public void A_time_skipped_by_the_clock_change_keeps_its_distance_from_midnight(
        string wall,
        string utc
    ) => StockholmTime.ToUtc(Utc(wall)).Should().Be(Utc(utc));

    [Theory]
    [InlineData("2026-10-25 02:00", "2026-10-25 00:00")]
    [InlineData("2026-10-25 02:59", "2026-10-25 00:59")]
    public void A_time_repeated_by_the_clock_change_is_the_first_one(string wall, string utc) =>
        StockholmTime.ToUtc(Utc(wall)).Should().Be(Utc(utc));
}
