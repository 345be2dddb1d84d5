using FluentAssertions;
using Workbench.App.Shared.Search;
using Workbench.App.Storage.SearchIndex;
using Xunit;

namespace Workbench.Tests.Storage.SearchIndex;

public sealed class WordPairsTests
{
    [Fact]
    public void Two_neighbouring_words_of_one_text_are_a_pair()
    {
        var all = DocumentText.Create("Fel pris i kassan", "Pris fel");

        WordPairs.InText(all).Should().HaveCount(4).And.OnlyHaveUniqueItems();
        WordPairs.InText(all).Should().Contain(WordPairs.InText("FEL PRIS"));
        WordPairs.InText(all).Should().NotContain(WordPairs.InText("KASSAN PRIS"));
    }

    /// <summary>Databases contain the characters: another calculation would find no phrase that was stored before.</summary>
    [Theory]
    [InlineData("FEL PRIS", 0x7CB5B)]
    [InlineData("DET ÄR", 0xD3D53)]
    public void A_pair_is_the_same_character_for_ever(string words, int character) =>
        char.ConvertToUtf32(WordPairs.InText(words).Single(), 0).Should().Be(character);

    [Fact]
    public void No_pair_is_a_word_that_the_index_is_asked_for()
    {
        foreach (var number in Enumerable.Range(0, 2_000))
        {
            var pair = WordPairs.InText($"A{number} B{number}").Single();

            pair.EnumerateRunes().Should().ContainSingle();
            SearchText.Parse(pair).Should().BeNull();
        }
    }

    [Fact]
    public void A_pair_of_the_subject_is_marked_too()
    {
        var pairs = WordPairs.Create(" FEL PRIS ", " FEL PRIS \n I KASSAN ").Split(' ');

        pairs.Should().HaveCount(4).And.EndWith("").And.OnlyHaveUniqueItems();
        pairs.Should().ContainSingle(p => p.StartsWith(WordPairs.SubjectMark));
    }
}
