using System.Globalization;

namespace Workbench.App.Shell.Formatting;

/// <summary>
/// Parses a typed date. The forms are those that have one meaning in both languages: year first, or day first with a full year.
/// </summary>
public static class TypedDateParser
{
    /// <summary>The longest text of a date, such as "30 september 2026", with space to correct it.</summary>
    public const int MaxLength = 24;

    private static readonly string[] Numbers =
    [
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
        "yyyyMMdd",
        "d/M/yyyy",
        "d.M.yyyy",
        "d-M-yyyy",
    ];

    private static readonly string[] Names = ["d MMM yyyy", "d MMMM yyyy", "d MMM. yyyy"];

    /// <summary>
    /// Returns the date; null if the text isn't one. The names of months are those of the page's language.
    /// </summary>
    public static DateOnly? Parse(string? text)
    {
        var typed = text?.Trim() ?? "";
        return
            DateOnly.TryParseExact(
                typed,
                Numbers,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
            || TryParseWithName(typed, out date)
            // The short names have a period in Swedish, such as "nov.", which nobody types.
            || TryParseWithName(typed.Insert(EndOfName(typed), "."), out date)
            ? date
            : null;
    }

    private static bool TryParseWithName(string typed, out DateOnly date) =>
        DateOnly.TryParseExact(
            typed,
            Names,
            CultureInfo.CurrentCulture,
            DateTimeStyles.AllowWhiteSpaces,
            out date
        );

    private static int EndOfName(string typed)
    {
        for (var end = typed.Length; end > 0; end--)
        {
            if (char.IsLetter(typed[end - 1]))
            {
                return end;
            }
        }

        return 0;
    }
}
