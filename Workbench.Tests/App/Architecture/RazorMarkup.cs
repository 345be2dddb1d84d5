using System.Text.RegularExpressions;

namespace Workbench.Tests.Architecture;

/// <summary>Markup holds no logic: analyzers don't look into code blocks.</summary>
internal static partial class RazorMarkup
{
    public static bool HasCodeBlock(string text) => CodeBlock().IsMatch(text);

    [GeneratedRegex(
        @"^\s*@(?:code|functions)\b",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex CodeBlock();
}
