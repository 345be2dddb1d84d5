using FluentAssertions;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Domain;

public sealed class TextFormTests
{
    [Theory]
    [InlineData("a\r\nb", "a\nb", true)]
    [InlineData("a\rb", "a\nb", true)]
    [InlineData(" a\u00A0", "a", true)]
    [InlineData("Åsa", "A\u030Asa", true)]
    [InlineData("a\nb", "a b", false)]
    [InlineData("Anna", "anna", false)]
    public void Line_ends_composition_and_surrounding_space_make_no_difference(
        string one,
        string other,
        bool equal
    ) =>
        string.Equals(
                TextForm.Comparable(one),
                TextForm.Comparable(other),
                StringComparison.Ordinal
            )
            .Should()
            .Be(equal);

    [Theory]
    [InlineData("Tekniker1", "tekniker1", true)]
    [InlineData(" ÅSA Öberg ", "åsa öberg", true)]
    [InlineData("Anna", "Anne", false)]
    public void The_case_of_a_name_makes_no_difference(string one, string other, bool equal) =>
        string.Equals(
                TextForm.ComparableName(one),
                TextForm.ComparableName(other),
                StringComparison.Ordinal
            )
            .Should()
            .Be(equal);

    [Fact]
    public void A_text_that_is_not_unicode_stays_as_it_is() =>
        TextForm
            .Comparable(new string(['a', '\uD83D', '\uFFFE']))
            .Should()
            .Be(new string(['a', '\uD83D', '\uFFFE']));
}
