using System.Text.RegularExpressions;
using FluentAssertions;
using Workbench.Tests.Storage.Persisted;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Settings;

/// <summary>docs/operating.md lists every setting with its default.</summary>
public sealed partial class SettingsDocumentationTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs/operating.md"));

    [Fact]
    public void Every_setting_of_the_file_is_documented_with_its_default()
    {
        var file = new ConfigurationBuilder()
            .AddJsonFile(Repository.PathOf("appsettings.json"))
            .Build()
            .AsEnumerable()
            .Where(s => s.Value is not null)
            .Where(s => !s.Key.StartsWith("Logging:", StringComparison.Ordinal));

        DocumentedDefaults(Guide)
            .Should()
            .BeEquivalentTo(
                file.Select(s =>
                    KeyValuePair.Create(
                        s.Key,
                        s.Value is "True" or "False" ? s.Value.ToLowerInvariant() : s.Value!
                    )
                )
            );
    }

    [Fact]
    public void Every_key_that_the_program_reads_is_documented() =>
        Undocumented(Guide).Should().BeEmpty();

    [Fact]
    public void A_key_without_a_row_is_found() =>
        Undocumented(Guide.Replace("| `Hosting:PathBase` |", "|", StringComparison.Ordinal))
            .Should()
            .Equal("Hosting:PathBase");

    private static IEnumerable<string> Undocumented(string guide) =>
        StoredNames.Settings.Where(key =>
            !guide.Contains($"\n| `{key}` |", StringComparison.Ordinal)
        );

    /// <summary>The rows of the table of settings; the table of renamed keys has no third column.</summary>
    private static Dictionary<string, string> DocumentedDefaults(string guide) =>
        Row()
            .Matches(guide)
            .ToDictionary(
                m => m.Groups["key"].Value,
                m => m.Groups["value"].Value.Trim().Trim('`'),
                StringComparer.Ordinal
            );

    [GeneratedRegex(
        @"^\| `(?<key>[\w:]+)` \|(?<value>[^|]*)\|[^|\n]+\|$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Row();
}
