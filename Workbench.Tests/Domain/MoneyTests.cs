using System.Globalization;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain;

[Rule("T2")]
public sealed class MoneyTests
{
    private static readonly Money Rate = new(109_000);

    [Theory]
    [InlineData(50, 90_833)]
    [InlineData(95, 172_583)]
    [InlineData(120, 218_000)]
    [InlineData(0, 0)]
    [ExampleTest("T2")]
    public void Worked_example_8_time_at_the_hourly_rate(int minutes, long ore) =>
        Money.ForTime(new(minutes), Rate).Ore.Should().Be(ore);

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    [InlineData(31, 1)]
    [InlineData(-29, 0)]
    [InlineData(-30, -1)]
    [InlineData(-31, -1)]
    public void Half_an_ore_is_rounded_away_from_zero(int minutes, long ore) =>
        Money.ForTime(new(minutes), new Money(1)).Ore.Should().Be(ore);

    [Theory]
    [InlineData(49, 0)]
    [InlineData(50, 1)]
    [InlineData(51, 1)]
    [InlineData(-50, -1)]
    public void A_share_is_rounded_half_away_from_zero(long amount, long ore) =>
        new Money(amount).Percent(1).Ore.Should().Be(ore);

    [Fact]
    public void Large_amounts_of_time_do_not_overflow() =>
        Money.ForTime(new(int.MaxValue), Rate).Ore.Should().Be(3_901_261_958_717);

    [Theory]
    [InlineData("sv-SE", 517_750, "5 177,50 kr")]
    [InlineData("sv-SE", -5, "−0,05 kr")]
    [InlineData("en-GB", 517_750, "5,177.50 SEK")]
    [InlineData("en-US", 100, "1 SEK")]
    public void Money_is_shown_in_the_readers_language(string culture, long ore, string shown) =>
        new Money(ore)
            .ToString(null, CultureInfo.GetCultureInfo(culture))
            .Replace('\u00a0', ' ')
            .Replace('\u202f', ' ')
            .Should()
            .Be(shown);

    [Fact]
    public void Money_is_shown_without_a_language_as_invariant_text() =>
        new Money(123_456).ToString(null, CultureInfo.InvariantCulture).Should().Be("1,234.56 SEK");

    [Fact]
    public void Money_adds_and_subtracts()
    {
        (new Money(150) + new Money(75)).Ore.Should().Be(225);
        (new Money(75) - new Money(150)).Ore.Should().Be(-75);
    }
}
