using System.Globalization;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery;

[Rule("D4")]
public sealed class SwedishHolidaysTests
{
    public static TheoryData<string> Calendars => [.. TestDataFiles.Files("holidays", "*.csv")];

    [Theory, MemberData(nameof(Calendars))]
    public void Every_day_equals_the_reference_calendar(string calendar)
    {
        var known = File.ReadLines(calendar)
            .Skip(1)
            .Select(line => line.Split(','))
            // In 2049 Whit Sunday falls on the National Day.
            .DistinctBy(cells => cells[0], StringComparer.Ordinal)
            .ToDictionary(
                cells => DateOnly.Parse(cells[0], CultureInfo.InvariantCulture),
                cells => cells[2]
            );
        var (first, last) = (known.Keys.Min().Year, known.Keys.Max().Year);
        var years = last - first + 1;
        years.Should().BeGreaterThanOrEqualTo(16);
        known.Should().HaveCount(years * 16 - (last >= 2049 ? 1 : 0));

        for (var day = new DateOnly(first, 1, 1); day.Year <= last; day = day.AddDays(1))
        {
            var kind = known.GetValueOrDefault(day);
            SwedishHolidays.IsPublic(day).Should().Be(kind is "public", "{0}", day);
            SwedishHolidays.IsEve(day).Should().Be(kind is "eve", "{0}", day);
            WorkingCalendar
                .IsWorkingDay(day)
                .Should()
                .Be(
                    kind is null && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
                    "{0}",
                    day
                );
        }
    }

    [Theory]
    [InlineData("2004-06-06", false)]
    [InlineData("2005-06-06", true)]
    [InlineData("2004-05-31", true)]
    [InlineData("2005-05-16", false)]
    public void National_Day_took_the_place_of_Whit_Monday_in_2005(string day, bool off) =>
        SwedishHolidays.IsPublic(Day(day)).Should().Be(off);

    [Theory]
    [InlineData("2038-04-25", "the latest Easter there is")]
    [InlineData("2285-03-22", "the earliest")]
    [InlineData("1981-04-19", "where the plain rule would say the 26th")]
    [InlineData("1954-04-18", "where the plain rule would say the 25th")]
    public void Easter_follows_the_exceptions_of_the_computus(string sunday, string because)
    {
        SwedishHolidays.IsPublic(Day(sunday)).Should().BeTrue(because);
        SwedishHolidays.IsPublic(Day(sunday).AddDays(1)).Should().BeTrue(because);
        SwedishHolidays.IsPublic(Day(sunday).AddDays(-2)).Should().BeTrue(because);
        SwedishHolidays.IsPublic(Day(sunday).AddDays(7)).Should().BeFalse(because);
    }
}
