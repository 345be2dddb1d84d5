using FluentAssertions;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain;

[Rule("T1")]
public sealed class MinutesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(59)]
    public void Worked_time_is_charged_as_worked_by_default(int worked) =>
        Minutes.RoundUp(new(worked), 1).Value.Should().Be(worked);

    [Theory]
    [InlineData(14, 15)]
    [InlineData(15, 15)]
    [InlineData(16, 30)]
    [InlineData(1, 15)]
    [ExampleTest("T1")]
    public void A_step_set_by_the_operator_rounds_up_only(int worked, int charged) =>
        Minutes.RoundUp(new(worked), 15).Value.Should().Be(charged);

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(45, "45 min")]
    [InlineData(59, "59 min")]
    [InlineData(60, "1 h")]
    [InlineData(61, "1 h 1 min")]
    [InlineData(120, "2 h")]
    [InlineData(-90, "−1 h 30 min")]
    [InlineData(-5, "−5 min")]
    public void Minutes_are_shown_as_hours_and_minutes(int minutes, string shown) =>
        $"{new Minutes(minutes)}".Should().Be(shown);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(-3, 0)]
    public void Minutes_compare_by_amount(int less, int more)
    {
        var (a, b) = (new Minutes(less), new Minutes(more));

        (a < b).Should().BeTrue();
        (a <= b).Should().BeTrue();
        (b > a).Should().BeTrue();
        (b >= a).Should().BeTrue();
        (a > b).Should().BeFalse();
        (a >= b).Should().BeFalse();
        a.CompareTo(b).Should().BeNegative();
        Minutes.Min(a, b).Should().Be(a);
        Minutes.Min(b, a).Should().Be(a);
        Minutes.Max(a, b).Should().Be(b);
        Minutes.Max(b, a).Should().Be(b);
    }

    [Fact]
    public void Equal_minutes_are_neither_less_nor_more()
    {
        var (a, b) = (new Minutes(5), new Minutes(5));

        (a < b).Should().BeFalse();
        (a > b).Should().BeFalse();
        (a <= b).Should().BeTrue();
        (a >= b).Should().BeTrue();
    }

    [Fact]
    public void Minutes_add_and_subtract()
    {
        (new Minutes(90) + new Minutes(15)).Value.Should().Be(105);
        (new Minutes(15) - new Minutes(90)).Value.Should().Be(-75);
    }
}
