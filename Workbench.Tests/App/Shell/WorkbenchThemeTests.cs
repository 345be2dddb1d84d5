using System.Text.RegularExpressions;
using FluentAssertions;
using MudBlazor;
using MudBlazor.Utilities;
using Workbench.App.Shell.Theme;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed partial class WorkbenchThemeTests
{
    /// <summary>The tokens of app.css and MudBlazor's colors.</summary>
    private static readonly IReadOnlyList<(string Token, Func<Palette, MudColor> Colour)> Pairs =
    [
        ("accent", p => p.Primary),
        ("accent-ink", p => p.PrimaryContrastText),
        ("accent", p => p.Info),
        ("ink-2", p => p.Secondary),
        ("good", p => p.Success),
        ("due", p => p.Warning),
        ("late", p => p.Error),
        ("bg", p => p.Background),
        ("raise", p => p.BackgroundGray),
        ("panel", p => p.Surface),
        ("ink", p => p.TextPrimary),
        ("ink-2", p => p.TextSecondary),
        ("ink-3", p => p.TextDisabled),
        ("ink-2", p => p.ActionDefault),
        ("line", p => p.LinesDefault),
        ("line-strong", p => p.LinesInputs),
        ("line", p => p.TableLines),
        ("line", p => p.Divider),
    ];

    [Fact]
    public void MudBlazor_uses_the_colours_of_the_style_sheet()
    {
        var tokens = Tokens();

        foreach (var (token, colour) in Pairs)
        {
            Hex(colour(WorkbenchTheme.Value.PaletteLight))
                .Should()
                .Be(tokens[token].Light, $"--{token} has the light color");
            Hex(colour(WorkbenchTheme.Value.PaletteDark))
                .Should()
                .Be(tokens[token].Dark, $"--{token} has the dark color");
        }
    }

    [Fact]
    public void Dark_mode_has_dark_text_on_its_colours()
    {
        var (tokens, dark) = (Tokens(), WorkbenchTheme.Value.PaletteDark);

        Hex(dark.InfoContrastText).Should().Be(tokens["accent-ink"].Dark);
        Hex(dark.SuccessContrastText).Should().Be(tokens["good-soft"].Dark);
        Hex(dark.WarningContrastText).Should().Be(tokens["due-soft"].Dark);
        Hex(dark.ErrorContrastText).Should().Be(tokens["late-soft"].Dark);
    }

    [Fact]
    public void The_border_radius_is_that_of_the_style_sheet() =>
        File.ReadAllText(Repository.PathOf("Workbench.App/wwwroot/app.css"))
            .Should()
            .Contain($"--radius: {WorkbenchTheme.Value.LayoutProperties.DefaultBorderRadius};");

    private static Dictionary<string, (string Light, string Dark)> Tokens() =>
        Token()
            .Matches(File.ReadAllText(Repository.PathOf("Workbench.App/wwwroot/app.css")))
            .ToDictionary(
                m => m.Groups["name"].Value,
                m => (m.Groups["light"].Value, m.Groups["dark"].Value),
                StringComparer.Ordinal
            );

    private static string Hex(MudColor colour) => colour.ToString(MudColorOutputFormats.Hex);

    [GeneratedRegex(
        @"--(?<name>[\w-]+): light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Token();
}
