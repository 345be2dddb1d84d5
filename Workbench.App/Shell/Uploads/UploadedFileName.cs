using System.Globalization;
using System.Text;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Shell.Uploads;

/// <summary>
/// Cleans a file name for display: removes folders, invisible characters and characters that change the text direction.
/// </summary>
[Rule("K1")]
public static class UploadedFileName
{
    /// <summary>The name when nothing is left of the original.</summary>
    public const string DefaultFileName = "file";

    private const int LongestExtension = 20;

    public static string Sanitize(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var visible = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (IsVisible(rune))
            {
                visible.Append(rune.ToString());
            }
        }

        var name = visible.ToString().Trim();
        return name.Trim('.', ' ').Length == 0 ? DefaultFileName : Shorten(name);
    }

    /// <summary>
    /// Returns false for direction marks, other format characters and half surrogates: they can disguise the extension of a
    /// name.
    /// </summary>
    private static bool IsVisible(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.PrivateUse
            );

    private static string Shorten(string name)
    {
        if (name.Length <= Attachment.MaxFileNameLength)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot <= LongestExtension ? name[dot..] : "";
        var end = Attachment.MaxFileNameLength - extension.Length;
        return name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)] + extension;
    }
}
