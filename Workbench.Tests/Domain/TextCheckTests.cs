using FluentAssertions;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Domain;

public sealed class TextCheckTests
{
    private const FieldName Field = FieldName.Subject;

    [Theory]
    [InlineData("", RefusalCode.TextMissing)]
    [InlineData(" \t\n", RefusalCode.TextMissing)]
    [InlineData("123456", RefusalCode.TextTooLong)]
    [InlineData("a\0b", RefusalCode.TextUnstorable)]
    [InlineData("12345", null)]
    [InlineData("å\u202Eb", null)]
    public void Each_error_of_a_text_is_named(string text, RefusalCode? code) =>
        (TextCheck.Required(Field, text, 5)?.Code).Should().Be(code);

    [Theory]
    [InlineData(new[] { '\uD83D', '\uDE00' }, true)]
    [InlineData(new[] { '\uD83D' }, false)]
    [InlineData(new[] { '\uDE00' }, false)]
    [InlineData(new[] { '\uD83D', 'a' }, false)]
    [InlineData(new[] { 'a', '\uD83D', '\uDE00', 'b' }, true)]
    public void An_unpaired_surrogate_is_refused(char[] text, bool kept) =>
        (TextCheck.Optional(Field, new string(text), 50) is null).Should().Be(kept);

    [Theory]
    [InlineData("Butik A", true)]
    [InlineData("\u202Eshop\u202C", true)]
    [InlineData("\U0001F469\u200D\U0001F467", true)]
    [InlineData("a\nb", false)]
    [InlineData("a\r\nb", false)]
    [InlineData("a\u2028b", false)]
    [InlineData("1002\u200B", false)]
    [InlineData("\uFEFF1002", false)]
    public void A_line_has_no_line_break_and_no_invisible_character(string text, bool kept)
    {
        RefusalCode? expected = kept ? null : RefusalCode.TextUnstorable;

        (TextCheck.RequiredLine(Field, text, 50)?.Code).Should().Be(expected);
        (TextCheck.OptionalLine(Field, text, 50)?.Code).Should().Be(expected);
        TextCheck.Required(Field, text, 50).Should().BeNull("a text of several lines has them");
    }

    [Fact]
    public void The_invisible_character_is_named() =>
        TextCheck.FindInvisible("10\u200B02").Should().Be("U+200B");

    [Fact]
    public void An_optional_text_may_be_empty() =>
        TextCheck.Optional(Field, "", 5).Should().BeNull();
}
