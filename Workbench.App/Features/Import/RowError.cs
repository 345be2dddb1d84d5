using System.Globalization;
using System.Text;

namespace Workbench.App.Features.Import;

/// <summary>What is wrong with a row: where it stands, in which column, and what.</summary>
/// <param name="Line">Physical line on which the record starts.</param>
/// <param name="Column">A column of the file, or "row", "header" or "file" where it is about all of it.</param>
public sealed record RowError(string File, long Line, string Column, string Problem)
{
    public const string WholeRow = "row";
    public const string Header = "header";
    public const string WholeFile = "file";

    private const int MaxQuotedLength = 60;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Column}: {Problem}");

    /// <summary>
    /// A value as a message shows it: short, quoted, and without characters that a terminal would obey or that would turn
    /// the writing direction.
    /// </summary>
    public static string Quote(string value)
    {
        var shown = new StringBuilder("\"");
        foreach (var rune in value.EnumerateRunes())
        {
            if (shown.Length > MaxQuotedLength)
            {
                return shown.Append("…\"").ToString();
            }

            if (
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
            )
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.Append('"').ToString();
    }
}
