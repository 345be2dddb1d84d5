using System.Text;
using System.Text.RegularExpressions;

namespace Workbench.App.Shell.RichTexts;

/// <summary>Puts logs and stack traces between fences, so that they keep their lines and columns.</summary>
internal static partial class LogFences
{
    /// <summary>Fewer lines than these may be an address or a time in a sentence.</summary>
    private const int MinLines = 3;
    private const string Fence = "~~~~~~";

    /// <summary>Returns the text with fences around each run of at least three lines of a log outside other fences.</summary>
    public static string Add(string text)
    {
        if (!LogLine().IsMatch(text))
        {
            return text;
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var result = new StringBuilder(text.Length + 64);
        var inFence = false;
        for (var i = 0; i < lines.Length; )
        {
            inFence ^= FenceLine().IsMatch(lines[i]);
            var end = i;
            while (!inFence && end < lines.Length && LogLine().IsMatch(lines[end]))
            {
                end++;
            }

            if (end - i >= MinLines)
            {
                result.Append('\n').Append(Fence).Append('\n');
                result.AppendJoin('\n', lines[i..end]).Append('\n').Append(Fence).Append("\n\n");
                i = end;
            }
            else
            {
                result.Append(lines[i++]).Append('\n');
            }
        }

        return result.ToString();
    }

    // A time at the beginning, a level, or a frame or an exception of .NET, Java, JavaScript, PHP or Python.
    [GeneratedRegex(
        @"^[ \t]*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL)\b[\]:|]|at [\w$.<>]+[\w$.<>` ,\[\]]*\(|#\d+ [^ (]+\(\d+\)|---> |--- End |Caused by: |File ""[^""]+"", line \d+|Traceback |PHP (?:Fatal|Warning|Notice)|[\w.]+(?:Exception|Error): )",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex LogLine();

    [GeneratedRegex(
        @"^ {0,3}(?:```|~~~)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex FenceLine();
}
