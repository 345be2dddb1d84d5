using System.Text.RegularExpressions;
using FluentAssertions;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Shell;

/// <summary>MudBlazor's variables stand in mud-theme.css, made of the tokens of app.css.</summary>
public sealed partial class MudThemeTests
{
    /// <summary>What only components read that the program doesn't use, and shadows that it doesn't show.</summary>
    private const string Unused =
        "-rgb$|typography-(h[1-5]|overline)|(drawer|appbar)-(width|height)|elevation-\\d+$|native-html|mud-theme-";

    private static readonly string MudBlazor = Read("lib/MudBlazor.min.css");
    private static readonly string Theme = Read("mud-theme.css");

    [Fact]
    public void Every_variable_that_MudBlazor_reads_has_a_value()
    {
        var defined = Names(Definition(), MudBlazor).Concat(Names(Definition(), Theme));

        var missing = Names(UseWithoutDefault(), MudBlazor)
            .Except(defined, StringComparer.Ordinal)
            .Where(n => !UnusedName().IsMatch(n));

        missing.Should().BeEmpty();
    }

    [Fact]
    public void Every_variable_of_the_theme_is_one_that_MudBlazor_reads() =>
        Names(Definition(), Theme).Should().BeSubsetOf(Names(Use(), MudBlazor));

    [Fact]
    public void The_theme_has_no_colours_of_its_own()
    {
        var tokens = Names(Definition(), Read("app.css"));

        Names(Use(), Theme).Should().NotBeEmpty().And.BeSubsetOf(tokens);
        Colour().Matches(Theme).Should().BeEmpty();
    }

    private static string Read(string file) =>
        File.ReadAllText(Repository.PathOf($"Workbench.App/wwwroot/{file}"));

    private static HashSet<string> Names(Regex pattern, string css) =>
        [.. pattern.Matches(css).Select(m => m.Groups["name"].Value)];

    [GeneratedRegex(@"(?<=[{;\s])(?<name>--[\w-]+)\s*:", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"var\((?<name>--[\w-]+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Use();

    [GeneratedRegex(@"var\((?<name>--mud-[\w-]+)\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex UseWithoutDefault();

    [GeneratedRegex(Unused, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnusedName();

    [GeneratedRegex("#[0-9a-fA-F]{3,8}\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();
}
