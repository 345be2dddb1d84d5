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
    [InlineData("15", 15)]
    [InlineData("45", 45)]
    [InlineData("1000", 1000)]
    [InlineData("9,0", 540)]
    [InlineData("14.0", 840)]
    [InlineData("0,5", 30)]
    public void A_bare_whole_number_from_15_on_is_minutes_and_a_decimal_one_hours(
        string typed,
        int min
    )
    {
        TypedTimeParser.Parse(typed).Should().Be(new Minutes(min));
        TypedTimeParser.ParseAmbiguous(typed).Should().BeNull();
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 3 ", 3)]
    [InlineData("08", 8)]
    [InlineData("9", 9)]
    [InlineData("14", 14)]
    public void A_smaller_whole_number_has_two_readings_and_is_not_guessed(string typed, int number)
    {
        TypedTimeParser.Parse(typed).Should().BeNull();
        TypedTimeParser
            .ParseAmbiguous(typed)
            .Should()
            .Be(new AmbiguousTime(new(number * 60), new(number)));
    }

    [Theory]
    [InlineData("3h", 180)]
    [InlineData("3m", 3)]
    [InlineData("3t", 180)]
    public void One_more_key_decides_what_it_means(string typed, int minutes) =>
        TypedTimeParser.Parse(typed).Should().Be(new Minutes(minutes));

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
    public void Invalid_text_is_not_parsed(string? typed)
    {
        TypedTimeParser.Parse(typed).Should().BeNull();
        TypedTimeParser.ParseAmbiguous(typed).Should().BeNull();
    }

    [Theory]
    [InlineData("1 h 30 min          ", 90)]
    [InlineData("1 tim       30 minut", null)]
    [InlineData("1 tim         30 min", 90)]
    [InlineData("1 tim          30 min", null)]
    public void More_than_twenty_characters_are_refused(string typed, int? minutes) =>
        TypedTimeParser.Parse(typed).Should().Be(minutes is { } m ? new Minutes(m) : null);
}
