using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Time;

[Rule("K10")]
public sealed class RunningTimerTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(29, 1)]
    [InlineData(89, 1)]
    [InlineData(90, 2)]
    [InlineData(91, 2)]
    [InlineData(7_200, 120)]
    [InlineData(7_230, 121)]
    public void Elapsed_time_is_the_nearest_whole_minute_and_at_least_one(int seconds, int min) =>
        new RunningTimer(7, 412, Now).Elapsed(Now.AddSeconds(seconds)).Value.Should().Be(min);

    [Fact]
    public void More_than_two_hours_asks_before_it_is_posted() =>
        RunningTimer.ConfirmAbove.Value.Should().Be(120);

    [Theory]
    [InlineData("2026-11-02T08:00:00Z", "2026-11-02T16:00:00Z", false)]
    [InlineData("2026-11-02T08:00:00Z", "2026-11-02T16:01:00Z", true)]
    [InlineData("2026-11-02T22:50:00Z", "2026-11-02T22:59:00Z", false)]
    [InlineData("2026-11-02T22:50:00Z", "2026-11-02T23:00:00Z", true)]
    public void A_timer_of_an_earlier_day_or_of_unusual_length_is_forgotten(
        string started,
        string now,
        bool isForgotten
    ) => new RunningTimer(1, 1, At(started)).IsForgotten(At(now)).Should().Be(isForgotten);

    private static DateTime At(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
