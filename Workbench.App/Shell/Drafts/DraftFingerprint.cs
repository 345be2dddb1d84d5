using System.Globalization;

namespace Workbench.App.Shell.Drafts;

/// <summary>
/// The fingerprint of a text that is saved. A field has it in an attribute, so that the browser can remove its own copy;
/// autosave.js calculates the same.
/// </summary>
public static class DraftFingerprint
{
    /// <returns>Empty for a blank text.</returns>
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
