using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery;

[Rule("D4")]
public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-11-02", 0, "2026-11-02")]
    [InlineData("2026-11-02", 2, "2026-11-04")]
    [InlineData("2026-11-05", 2, "2026-11-09")]
    [InlineData("2026-11-07", 0, "2026-11-09")]
    [InlineData("2026-11-07", 1, "2026-11-09")]
    [InlineData("2026-11-08", 2, "2026-11-10")]
    [InlineData("2026-12-23", 1, "2026-12-28")]
    [InlineData("2026-12-30", 2, "2027-01-05")]
    [InlineData("2026-06-18", 1, "2026-06-22")]
    public void Days_off_are_skipped(string from, int days, string to) =>
        WorkingCalendar.AddWorkingDays(Day(from), days).Should().Be(Day(to));

    [Fact]
    public void Working_days_between_two_dates_are_counted()
    {
        var random = new Random(4_001);
        for (var round = 0; round < 5_000; round++)
        {
            var from = Day("2015-01-01").AddDays(random.Next(13_000));
            var days = random.Next(30);

            var to = WorkingCalendar.AddWorkingDays(from, days);

            WorkingCalendar.IsWorkingDay(to).Should().BeTrue();
            var between = 0;
            for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            {
                between += WorkingCalendar.IsWorkingDay(day) ? 1 : 0;
            }

            var least = WorkingCalendar.IsWorkingDay(from) ? days : Math.Max(1, days);
            between.Should().Be(least, "{0} and {1} days", from, days);
        }
    }

    [Fact]
    public void A_negative_number_of_days_throws() =>
        FluentActions
            .Invoking(() => WorkingCalendar.AddWorkingDays(Day("2026-11-02"), -1))
            .Should()
            .Throw<ArgumentOutOfRangeException>();
}
