using System.Globalization;
using System.Resources;
using FluentAssertions;
using MudBlazor;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Architecture;

public sealed class ResourceFileTests
{
    private const string Refusals = $"{nameof(DomainTexts)}.Refusal_";

    [Fact]
    public void Every_resource_file_is_in_both_languages()
    {
        ResourceFile.English.Should().HaveCountGreaterThan(15);
        Repository
            .Files(".resx")
            .Should()
            .BeEquivalentTo(
                ResourceFile.English.Concat(ResourceFile.Swedish).Select(f => f.FilePath)
            );
    }

    [Fact]
    public void Every_feature_with_pages_has_its_own_resource_file() =>
        Repository
            .Files(".razor")
            .Where(f =>
                f.StartsWith("Workbench.App/Features/", StringComparison.Ordinal)
                && f.Split('/').Length > 3
            )
            .Select(f => f.Split('/')[2])
            .Distinct(StringComparer.Ordinal)
            .Select(feature => $"Workbench.App/Features/{feature}/{feature}Texts.resx")
            .Should()
            .BeSubsetOf(ResourceFile.English.Select(f => f.FilePath));

    [Fact]
    public void Both_languages_have_the_same_keys_and_placeholders()
    {
        foreach (var (english, swedish) in ResourceFile.English.Zip(ResourceFile.Swedish))
        {
            english.Entries.Should().NotBeEmpty();
            english.DifferencesTo(swedish).Should().BeEmpty();
            swedish.DifferencesTo(english).Should().BeEmpty();
        }
    }

    [Fact]
    public void Keys_are_sorted() =>
        ResourceFile
            .English.Concat(ResourceFile.Swedish)
            .Should()
            .AllSatisfy(f =>
                f.Entries.Select(e => e.Key).Should().BeInAscendingOrder(StringComparer.Ordinal)
            );

    [Fact]
    public void Every_key_is_used() =>
        ResourceUsage
            .OfProgram.UnusedKeys()
            // Read by the code of the refusal, by MudBlazor's key and by the name of an event: the tests below and
            // AuditEventTextTests prove these.
            .Where(key =>
                !key.StartsWith(Refusals, StringComparison.Ordinal)
                && !key.StartsWith($"{nameof(MudBlazorTexts)}.", StringComparison.Ordinal)
                && !key.StartsWith("AuditEventTexts.", StringComparison.Ordinal)
            )
            .Should()
            .BeEmpty();

    [Fact]
    public void A_feature_reads_no_texts_of_another_feature() =>
        ResourceUsage.OfProgram.UsesOfOtherFeatures().Should().BeEmpty();

    [Fact]
    public void Every_refusal_has_a_text() =>
        Enum.GetNames<RefusalCode>()
            .Select(code => $"Refusal_{code}")
            .Should()
            .BeEquivalentTo(RefusalTexts(ResourceFile.English).Select(e => e.Key));

    [Fact]
    public void A_refusal_text_is_a_sentence_that_says_how_to_fix_it() =>
        RefusalTexts(ResourceFile.English)
            .Concat(RefusalTexts(ResourceFile.Swedish))
            .Should()
            .OnlyContain(e => e.Text.EndsWith('.') && e.Text.Count(c => c == '.') >= 2);

    [Fact]
    public void MudBlazor_reads_every_key_translated_for_it()
    {
        var mudBlazor = new ResourceManager(
            "MudBlazor.Resources.LanguageResource",
            typeof(MudLocalizer).Assembly
        );

        ResourceFile
            .English.Single(f =>
                string.Equals(f.ClassName, nameof(MudBlazorTexts), StringComparison.Ordinal)
            )
            .Entries.Select(e => e.Key)
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(key => mudBlazor.GetString(key, CultureInfo.InvariantCulture) != null);
    }

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

    [Theory]
    [InlineData("ShellTexts.Close", 0)]
    [InlineData("nameof(ShellTexts\n    .Close)", 0)]
    [InlineData("ShellTexts.Close_All", 1)]
    [InlineData("QueueTexts.Close", 1)]
    public void An_unused_key_is_caught(string source, int unused) =>
        new ResourceUsage(
            [ResourceFile.Create(("Close", "Close"))],
            [("Workbench.App/Shell/A.cs", source)]
        )
            .UnusedKeys()
            .Should()
            .HaveCount(unused);

    [Theory]
    [InlineData("Workbench.App/Features/Queue/A.cs", 0)]
    [InlineData("Workbench.App/Features/Queue/NextTicket/A.razor", 0)]
    [InlineData("Workbench.App/Features/Triage/A.cs", 1)]
    [InlineData("Workbench.App/Shell/A.cs", 1)]
    public void A_text_of_another_feature_is_caught(string path, int violations) =>
        new ResourceUsage(
            [
                ResourceFile.Create(
                    "Workbench.App/Features/Queue/QueueTexts.resx",
                    [("Title", "Queue")]
                ),
            ],
            [(path, "nameof(QueueTexts.Title)")]
        )
            .UsesOfOtherFeatures()
            .Should()
            .HaveCount(violations);

    private static IEnumerable<(string Key, string Text)> RefusalTexts(
        IEnumerable<ResourceFile> files
    ) =>
        files
            .Single(f => string.Equals(f.ClassName, nameof(DomainTexts), StringComparison.Ordinal))
            .Entries.Where(e => e.Key.StartsWith("Refusal_", StringComparison.Ordinal));
}
