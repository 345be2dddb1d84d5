using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Tickets.Time;

[Rule("K10")]
public sealed class TypedTimeParserTests
{
    [Theory]
    [InlineData("1,5", 90)]
    [InlineData("1.5", 90)]
    [InlineData("1:30", 90)]
    [InlineData("90m", 90)]
    [InlineData("1 h 30", 90)]
    [ExampleTest("K10")]
    public void Every_documented_format_is_parsed(string typed, int minutes) =>
        TypedTimeParser.Parse(typed).Should().Be(new Minutes(minutes));

    [Theory]
    [InlineData(" 1h30m ", 90)]
    [InlineData("1H30", 90)]
    [InlineData("1 tim 30 min", 90)]
    [InlineData("1t", 60)]
    [InlineData("0:05", 5)]
    [InlineData("0,25", 15)]
    [InlineData("0,1", 6)]
    [InlineData("1,5 h", 90)]
    [InlineData("45 min", 45)]
    [InlineData("10:00", 600)]
    public void Spaces_case_and_Swedish_units_do_not_matter(string typed, int minutes) =>
        TypedTimeParser.Parse(typed).Should().Be(new Minutes(minutes));

    [Theory]
    [InlineData("1", 60)]
    [InlineData("7", 420)]
    [InlineData("8", 480)]
    [InlineData("9", 9)]
    [InlineData("45", 45)]
    [InlineData("9,0", 540)]
    [InlineData("1000", 1000)]
    public void A_bare_number_up_to_8_is_hours_and_a_larger_one_minutes(string typed, int min) =>
        TypedTimeParser.Parse(typed).Should().Be(new Minutes(min));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("0")]
    [InlineData("0:00")]
    [InlineData("0m")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("1:60")]
    [InlineData("1:5")]
    [InlineData("1,5,5")]
    [InlineData("h")]
    [InlineData("m")]
    [InlineData("1 h 30 x")]
    [InlineData("111111111111111111111")]
    [InlineData("٣")]
    [InlineData("١:٣٠")]
    [InlineData("٩٠m")]
    public void Invalid_text_is_not_parsed(string? typed) =>
        TypedTimeParser.Parse(typed).Should().BeNull();

    [Theory]
    [InlineData("1 h 30 min          ", 90)]
    [InlineData("1 tim       30 minut", null)]
    [InlineData("1 tim         30 min", 90)]
    [InlineData("1 tim          30 min", null)]
    public void More_than_twenty_characters_are_refused(string typed, int? minutes) =>
        TypedTimeParser.Parse(typed).Should().Be(minutes is { } m ? new Minutes(m) : null);
}
