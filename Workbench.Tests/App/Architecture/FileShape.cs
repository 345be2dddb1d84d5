using System.Text.RegularExpressions;

namespace Workbench.Tests.Architecture;

/// <summary>Checks the length of files, and that markup contains no logic: analyzers don't check @code blocks.</summary>
internal static partial class FileShape
{
    private const int CodeLines = 250;
    private const int TestLines = 400;
    private const int MarkupLines = 160;

    public static IEnumerable<string> Violations(string path, string text)
    {
        var lines = text.AsSpan().TrimEnd().Count('\n') + 1;
        var limit = LimitOf(path);
        if (lines > limit)
        {
            yield return $"{path} has {lines} lines; the limit is {limit}.";
        }

        if (path.EndsWith(".razor", StringComparison.Ordinal) && CodeBlock().IsMatch(text))
        {
            yield return $"{path} has a code block; its logic belongs in {Path.GetFileName(path)}.cs.";
        }
    }

    private static int LimitOf(string path) =>
        path.EndsWith(".razor", StringComparison.Ordinal) ? MarkupLines
        : path.StartsWith("Workbench.Tests/", StringComparison.Ordinal) ? TestLines
        : CodeLines;

    [GeneratedRegex(
        @"^\s*@(?:code|functions)\b",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex CodeBlock();
}
