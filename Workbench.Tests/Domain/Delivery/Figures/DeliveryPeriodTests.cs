using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery.Figures;
using Xunit;

namespace Workbench.Tests.Domain.Delivery.Figures;

[Rule("T3")]
public sealed class DeliveryPeriodTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Fact]
    public void The_last_weeks_are_whole_and_include_the_current_one()
    {
        var period = DeliveryPeriod.LastWeeks(Today, 12);

        period.Should().Be(new DeliveryPeriod(new(2026, 9, 14), new(2026, 12, 6)));
        period.Weeks().Should().HaveCount(12).And.OnlyContain(w => w.IsWhole);
    }

    [Fact]
    public void A_month_cuts_its_first_and_last_week()
    {
        var weeks = DeliveryPeriod.Month(Today).Weeks();

        weeks
            .Select(w => w.Week.ToString())
            .Should()
            .Equal("2026-W44", "2026-W45", "2026-W46", "2026-W47", "2026-W48", "2026-W49");
        weeks[0].Days.Should().Be(new DeliveryPeriod(new(2026, 11, 1), new(2026, 11, 1)));
        weeks[^1].Days.Should().Be(new DeliveryPeriod(new(2026, 11, 30), new(2026, 11, 30)));
    }

    [Fact]
    public void A_quarter_begins_in_its_first_month() =>
        DeliveryPeriod
            .Quarter(Today)
            .Should()
            .Be(new DeliveryPeriod(new(2026, 10, 1), new(2026, 12, 31)));

    [Fact]
    public void Own_dates_are_ordered_and_at_most_a_year()
    {
        DeliveryPeriod
            .Create(Today, new(2026, 11, 1))
            .Should()
            .Be(new DeliveryPeriod(new(2026, 11, 1), Today));
        DeliveryPeriod.Create(new(2020, 1, 1), Today).From.Should().Be(new DateOnly(2025, 11, 30));
    }

    [Fact]
    public void Weeks_and_months_cover_each_day_once()
    {
        var random = new Random(20261130);
        for (var i = 0; i < 500; i++)
        {
            var from = Today.AddDays(-random.Next(2_000));
            var period = DeliveryPeriod.Create(from, from.AddDays(random.Next(400)));

            period
                .Weeks()
                .Sum(w => w.Days.To.DayNumber - w.Days.From.DayNumber + 1)
                .Should()
                .Be(period.To.DayNumber - period.From.DayNumber + 1);
            period
                .Weeks()
                .Skip(1)
                .Select(w => w.Days.From)
                .Should()
                .Equal(period.Weeks().SkipLast(1).Select(w => w.Days.To.AddDays(1)));
            period.Months[0].Should().BeOnOrBefore(period.From);
            DeliveryPeriod.MonthOf(period.To).Should().Be(period.Months[^1]);
        }
    }

    [Fact]
    public void Working_days_are_those_that_have_begun() =>
        DeliveryPeriod.Month(new(2026, 12, 1)).WorkingDays(new(2026, 12, 4)).Should().Be(4);
}
