using FluentAssertions;
using Workbench.App.Storage.SearchIndex;
using Xunit;

namespace Workbench.Tests.Storage.SearchIndex;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Nordkaffe Rosteri", new[] { "NORDKAFFE", "ROSTERI" })]
    [InlineData("Väska & Remfabriken", new[] { "VÄSKA", "REMFABRIKEN" })]
    [InlineData("eva.lind@nordkaffe.se", new[] { "EVA", "LIND", "NORDKAFFE", "SE" })]
    [InlineData("K-1001", new[] { "K", "1001" })]
    [InlineData("Te te TE", new[] { "TE" })]
    [InlineData(" &!? ", new string[0])]
    [InlineData("", new string[0])]
    public void A_text_is_split_into_runs_of_letters_and_digits(string text, string[] words) =>
        SearchWords.Parse(text).Should().Equal(words);

    [Fact]
    public void Composed_and_decomposed_letters_are_equal() =>
        SearchWords.Parse("A\u0308ngsga\u030Ard").Should().Equal(SearchWords.Parse("Ängsgård"));

    [Fact]
    public void An_unpaired_surrogate_or_NUL_separates_words() =>
        SearchWords.Parse("ab\uD83Dcd\0ef").Should().Equal("AB", "CD", "EF");

    [Theory]
    [InlineData("CAFÉ", "CAFE")]
    [InlineData("GÖTEBORGS", "GÖTEBORGS")]
    [InlineData("ÅÄÖ", "ÅÄÖ")]
    [InlineData("MÜLLER", "MULLER")]
    [InlineData("한국", "한국")]
    public void Accents_are_left_out_but_swedish_letters_stay(string word, string expected) =>
        SearchWords.WithoutAccents(word).Should().Be(expected);

    [Fact]
    public void The_sort_key_orders_Swedish_letters_after_z() =>
        new[] { "Östermalm", "Zoo", "Ängsgård", "Åre", "Ål", "Anna", "Éclair", "1887" }
            .OrderBy(SearchWords.SortKey, StringComparer.Ordinal)
            .Should()
            .Equal("1887", "Anna", "Éclair", "Zoo", "Ål", "Åre", "Ängsgård", "Östermalm");

    [Fact]
    public void A_long_word_is_cut_between_characters()
    {
        var word = SearchWords.Parse(new string('x', SearchWords.MaxLength - 1) + "𝟙𝟙").Single();

        word.Should().Be(new string('X', SearchWords.MaxLength - 1));
    }
}
