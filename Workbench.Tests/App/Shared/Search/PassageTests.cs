using FluentAssertions;
using Workbench.App.Shared.Search;
using Xunit;

namespace Workbench.Tests.Shared.Search;

public sealed class PassageTests
{
    [Theory]
    [InlineData("Priset är fel i kassan", "fel", "Priset är [fel] i kassan")]
    [InlineData("Nytt betalsätt", "sätt", "Nytt [betalsätt]")]
    [InlineData("Fel, FEL och fel!", "fel", "[Fel], [FEL] och [fel]!")]
    [InlineData("Har fel pris nu", "\"fel pris\"", "Har [fel pris] nu")]
    [InlineData("Har fel\n  pris nu", "\"fel pri", "Har [fel pris] nu")]
    [InlineData("fel och pris", "\"fel pris\"", "fel och pris")]
    [InlineData("<b>fel</b>", "fel", "<b>[fel]</b>")]
    [InlineData("Pa\u030Ase i kassan", "påse", "[Pa\u030Ase] i kassan")]
    [InlineData("Påse", "pase", "Påse")]
    [InlineData("😀 fel 😀", "fel", "😀 [fel] 😀")]
    [InlineData("", "fel", "")]
    public void Found_words_are_marked_as_whole_words(string text, string typed, string marked) =>
        Marked(Passage.Create(text, Terms(typed))).Should().Be(marked);

    [Fact]
    public void A_long_text_is_cut_around_most_of_the_words()
    {
        var text =
            $"Inledning med ett ord: pris. {Filler(60)} Här står att pris och moms är fel. {Filler(60)}";

        var passage = Marked(Passage.Create(text, Terms("pris moms fel")));

        passage.Should().StartWith("…").And.EndWith("…");
        passage.Should().Contain("[pris] och [moms] är [fel].");
        passage.Length.Should().BeLessThan(Passage.MaxLength + 40);
    }

    [Fact]
    public void Any_text_keeps_its_signs_whole()
    {
        foreach (var text in Workbench.Tests.Support.HostileTexts.All().Take(200))
        {
            foreach (var start in new[] { "", Filler(50) })
            {
                var passage = Passage.Create($"{start} {text} fel {Filler(50)}", Terms("fel"));

                passage.Text.Length.Should().BeLessThan(text.Length + 400);
            }
        }
    }

    [Fact]
    public void Without_a_found_word_the_text_is_shown_from_its_beginning()
    {
        var passage = Passage.Create(Filler(100), [], 60);

        passage.HasMatch.Should().BeFalse();
        passage.Text.Should().StartWith("ord ord").And.EndWith("ord…");
        passage.Text.Length.Should().BeLessThanOrEqualTo(61);
    }

    private static IReadOnlyList<SearchText.Term> Terms(string typed) =>
        SearchText.Parse(typed)!.Terms;

    private static string Filler(int words) => string.Join(' ', Enumerable.Repeat("ord", words));

    private static string Marked(Passage passage) =>
        string.Concat(passage.Segments.Select(s => s.IsMatch ? $"[{s.Text}]" : s.Text));
}
