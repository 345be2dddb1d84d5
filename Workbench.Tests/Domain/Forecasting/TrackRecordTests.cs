using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Forecasting;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Forecasting;

[Rule("D5")]
public sealed class TrackRecordTests
{
    /// <summary>Monday 2026-06-01 at midnight in Stockholm.</summary>
    private static readonly DateTime Night = Utc("2026-05-31 22:00");

    [Fact]
    public void Only_forecasts_whose_last_date_is_over_are_counted()
    {
        var record = TrackRecord.Calculate(
            [(Said(1, days: 2), Night.AddDays(1)), (Said(2, days: 30), Night.AddDays(1))],
            Night.AddDays(10)
        );

        record.Score.Count.Should().Be(1);
        record.Tickets.Should().Be(1);
    }

    [Fact]
    public void A_delivery_on_the_stated_day_holds_and_an_open_ticket_does_not()
    {
        var said = Enumerable.Range(1, 4).Select(n => Said(n, days: 2)).ToList();

        var record = TrackRecord.Calculate(
            [
                (said[0], Night.AddDays(2).AddHours(15)),
                (said[1], Night.AddDays(3).AddHours(1)),
                (said[2], Night.AddHours(9)),
                (said[3], null),
            ],
            Night.AddDays(20)
        );

        record.Score.Coverage.Should().Equal(50, 50, 50);
        record.Open.Should().Be(1);
        record.Histogram.Sum().Should().Be(4);
        record.LastHundred.Count.Should().Be(4);
    }

    [Fact]
    public void The_histogram_is_even_where_the_tenths_are_right()
    {
        const int count = 4000;
        var said = Enumerable
            .Range(1, count)
            .Select(n =>
                (
                    Said(n, NightlyQuantiles.Probabilities.Select(p => p * 100)),
                    (DateTime?)Night.AddDays(100.0 * (n - 0.5) / count)
                )
            );

        var record = TrackRecord.Calculate(said, Night.AddDays(400));

        record
            .Histogram.Take(9)
            .Should()
            .OnlyContain(n => n > count / 10 - 80 && n < count / 10 + 80);
    }

    [Fact]
    public void Working_time_counts_days_off_for_next_to_nothing_and_converts_back()
    {
        var midsummer = new DateOnly(2026, 6, 19).DayNumber;
        var time = new WorkingTime(midsummer - 10, midsummer + 10);

        (time.FromDay(midsummer + 3) - time.FromDay(midsummer))
            .Should()
            .BeApproximately(0.06, 1e-9);
        for (var day = midsummer - 9.75; day < midsummer + 9; day += 0.5)
        {
            time.ToDay(time.FromDay(day)).Should().BeApproximately(day, 1e-6);
        }
    }

    [Fact]
    public void Half_of_two_people_away_is_a_quarter_less()
    {
        var away = CapacityCalendar.Ordinary.Add(new(2026, 6, 1), new(2026, 6, 5), -0.5, 2);

        away.ShareOn(new(2026, 6, 1)).Should().BeApproximately(0.75, 1e-9);
        away.ShareOn(new(2026, 6, 6)).Should().Be(1);
        CapacityCalendar
            .Ordinary.Add(new(2026, 6, 1), new(2026, 6, 5), -9, 2)
            .ShareOn(new(2026, 6, 2))
            .Should()
            .Be(0);
    }

    private static NightlyForecast Said(int number, double days) =>
        Said(number, Enumerable.Repeat(days, 11));

    private static NightlyForecast Said(int number, IEnumerable<double> days) =>
        NightlyForecast.Create(
            new(2026, 6, 1),
            1,
            Night,
            new(number, [.. days], [1, 2, 3], [1, 2, 3])
        );
}
