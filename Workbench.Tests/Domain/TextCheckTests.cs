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

    [Fact]
    public void An_optional_text_may_be_empty() =>
        TextCheck.Optional(Field, "", 5).Should().BeNull();
}
