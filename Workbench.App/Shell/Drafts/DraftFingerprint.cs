using System.Globalization;

namespace Workbench.App.Shell.Drafts;

/// <summary>
/// Calculates a short hash of a saved draft. The field shows it, so that the browser knows which texts it can remove from the
/// tab's storage. autosave.js calculates the same hash.
/// </summary>
public static class DraftFingerprint
{
    /// <returns>Empty for a text that isn't worth saving.</returns>
    public static string Calculate(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        // Uses the line endings of a browser's text area.
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var hash = 0x811c9dc5u;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 0x01000193u);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{text.Length}.{hash:x}");
    }
}
