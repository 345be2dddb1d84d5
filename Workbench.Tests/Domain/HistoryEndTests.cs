using FluentAssertions;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Domain;

[Rule("T3")]
public sealed class HistoryEndTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-11-20", "2026-11-20T12:00:00Z")]
    [InlineData("2026-11-19", "2026-11-19T23:00:00Z")]
    [InlineData("2027-06-01", "2027-06-01T22:00:00Z")]
    public void It_is_now_or_the_end_of_the_day_in_Stockholm(string day, string instant) =>
        HistoryEnd
            .Create(DateOnly.Parse(day, null), Now)
            .Instant.Should()
            .Be(
                DateTime.Parse(instant, null, System.Globalization.DateTimeStyles.AdjustToUniversal)
            );

    [Fact]
    public void The_last_day_and_instant_are_part_of_the_history()
    {
        var end = HistoryEnd.Create(new(2026, 11, 20), Now);

        end.IsBefore(new DateOnly(2026, 11, 20)).Should().BeFalse();
        end.IsBefore(new DateOnly(2026, 11, 21)).Should().BeTrue();
        end.IsBefore(Now).Should().BeFalse();
        end.IsBefore(Now.AddMilliseconds(1)).Should().BeTrue();
    }
}
