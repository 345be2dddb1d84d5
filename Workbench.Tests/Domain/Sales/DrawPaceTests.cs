using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Sales.Advice;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Sales;

public sealed class DrawPaceTests
{
    private static readonly DateOnly Today = Day("2026-12-01");

    [Fact]
    public void A_steady_use_ends_when_the_average_says()
    {
        // 120 minutes a month, 600 left: five months.
        var pace = DrawPace.Calculate([120, 120, 120, 120, 120, 120], new(600), Today)!;

        pace.EndsOn.Should().Be(Day("2027-05-02"));
        pace.Earliest.Should().Be(pace.EndsOn);
        pace.Latest.Should().Be(pace.EndsOn);
        pace.PerMonth.Should().Be(new Minutes(120));
    }

    [Fact]
    public void An_uneven_use_widens_the_band_around_the_same_average()
    {
        var pace = DrawPace.Calculate([0, 240, 0, 240, 60, 180], new(600), Today)!;

        pace.EndsOn.Should().Be(Day("2027-05-02"));
        pace.Earliest.Should().BeBefore(Day("2027-04-15")).And.BeAfter(Today);
        pace.Latest.Should().BeAfter(Day("2027-05-20"));
    }

    [Theory]
    [InlineData(3, 100)]
    [InlineData(6, 0)]
    public void A_thin_history_says_nothing(int months, int minutes) =>
        DrawPace
            .Calculate([.. Enumerable.Repeat(minutes, months)], new(600), Today)
            .Should()
            .BeNull();

    [Fact]
    public void Two_months_with_use_say_nothing() =>
        DrawPace.Calculate([0, 0, 0, 600, 0, 600], new(600), Today).Should().BeNull();

    [Fact]
    public void The_band_contains_eight_of_ten_futures()
    {
        // Months drawn at random around the same average: the day on which the hours end lies in the band of 80 %.
        var random = new Random(20261129);
        var within = 0;
        const int Futures = 2_000;
        for (var i = 0; i < Futures; i++)
        {
            var history = Enumerable.Range(0, 12).Select(_ => Month()).ToList();
            var pace = DrawPace.Calculate(history, new(1_200), Today)!;
            var (left, months) = (1_200d, 0d);
            while (left > 0)
            {
                var used = Month();
                months += used > left ? left / used : 1;
                left -= used;
            }

            var ends = Today.AddDays((int)(months * 30.436875));
            within += ends >= pace.Earliest && ends <= pace.Latest ? 1 : 0;
        }

        // The pace itself is uncertain too after 12 months, so that the band is a little narrow.
        (within / (double)Futures)
            .Should()
            .BeInRange(0.60, 0.90);

        int Month() => random.Next(4) == 0 ? 0 : random.Next(40, 280);
    }
}
