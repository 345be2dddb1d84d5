using FluentAssertions;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Architecture;

public sealed class ResourceFileTests
{
    [Fact]
    public void Both_languages_have_the_same_keys_and_placeholders()
    {
        ResourceFile.English.Entries.Should().NotBeEmpty();
        ResourceFile.English.DifferencesTo(ResourceFile.Swedish).Should().BeEmpty();
        ResourceFile.Swedish.DifferencesTo(ResourceFile.English).Should().BeEmpty();
    }

    [Fact]
    public void Keys_are_sorted()
    {
        ResourceFile
            .English.Entries.Select(e => e.Key)
            .Should()
            .BeInAscendingOrder(StringComparer.Ordinal);
        ResourceFile
            .Swedish.Entries.Select(e => e.Key)
            .Should()
            .BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_refusal_has_a_text() =>
        Enum.GetNames<RefusalCode>()
            .Select(code => $"Refusal_{code}")
            .Should()
            .BeEquivalentTo(
                ResourceFile
                    .English.Entries.Select(e => e.Key)
                    .Where(key => key.StartsWith("Refusal_", StringComparison.Ordinal))
            );

    [Fact]
    public void A_refusal_text_is_a_sentence_that_says_how_to_fix_it() =>
        ResourceFile
            .English.Entries.Concat(ResourceFile.Swedish.Entries)
            .Where(e => e.Key.StartsWith("Refusal_", StringComparison.Ordinal))
            .Should()
            .OnlyContain(e => e.Text.EndsWith('.') && e.Text.Count(c => c == '.') >= 2);

    [Theory]
    [InlineData("A", "text", "B", "text")]
    [InlineData("A", " ", "A", "text")]
    [InlineData("A", "{0} of {1}", "A", "{0}")]
    [InlineData("A", "{0:N0}", "A", "{1:N0}")]
    public void A_difference_is_caught(string key, string text, string otherKey, string other) =>
        ResourceFile
            .Create((key, text))
            .DifferencesTo(ResourceFile.Create((otherKey, other)))
            .Should()
            .ContainSingle();

    [Fact]
    public void A_duplicate_key_is_caught() =>
        ResourceFile
            .Create(("A", "text"))
            .DifferencesTo(ResourceFile.Create(("A", "text"), ("A", "text")))
            .Should()
            .ContainSingle();

    [Fact]
    public void Placeholders_may_change_their_order_and_format() =>
        ResourceFile
            .Create(("A", "{0} of {1:N0}"))
            .DifferencesTo(ResourceFile.Create(("A", "av {1} är {0}")))
            .Should()
            .BeEmpty();
}
