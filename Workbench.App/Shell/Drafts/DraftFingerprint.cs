using System.Globalization;

namespace Workbench.App.Shell.Drafts;

/// <summary>
/// A short sign of a text that is kept. A field shows it, so that the browser knows what need not stay in its tab any longer;
/// keep.js makes the same.
/// </summary>
public static class DraftFingerprint
{
    /// <returns>Empty for a text that nobody would miss.</returns>
    public static string Calculate(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        // As a text field of a browser has it.
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var hash = 0x811c9dc5u;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 0x01000193u);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{text.Length}.{hash:x}");
    }
}
