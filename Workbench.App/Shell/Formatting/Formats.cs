using System.Globalization;
using Workbench.Domain;

namespace Workbench.App.Shell.Formatting;

/// <summary>How numbers, times and names are written on the pages, in the language of the page.</summary>
public static class Formats
{
    /// <summary>"1 h 30 min".</summary>
    public static string Duration(int minutes) =>
        new Minutes(minutes).ToString(format: null, CultureInfo.CurrentCulture);

    /// <summary>"41 h": a sum from ten hours up is read, not reckoned with.</summary>
    public static string RoundedDuration(int minutes) =>
        Duration(minutes < 600 ? minutes : (minutes + 30) / 60 * 60);

    /// <summary>"5 177,50 kr" or "5,177.50 SEK".</summary>
    public static string Amount(long ore) =>
        new Money(ore).ToString(format: null, CultureInfo.CurrentCulture);

    /// <summary>"2026-11-22": in full, in every language.</summary>
    public static string Date(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"28 Nov" or "28 nov.": where the year is plain.</summary>
    public static string DayAndMonth(DateOnly date) =>
        date.ToString("d MMM", CultureInfo.CurrentCulture);

    /// <summary>"2026-11-22 14:05" on the wall in Stockholm.</summary>
    public static string DateAndTime(DateTime utc) =>
        StockholmTime.ToLocal(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"14:05" today, "14 Nov 09:12" before.</summary>
    public static string ShortDateAndTime(DateTime utc, DateOnly today) =>
        StockholmTime.DateOf(utc) == today
            ? TimeOfDay(utc)
            : $"{DayAndMonth(StockholmTime.DateOf(utc))} {TimeOfDay(utc)}";

    /// <summary>"14:05" on the wall in Stockholm.</summary>
    public static string TimeOfDay(DateTime utc) =>
        StockholmTime.ToLocal(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"9 d".</summary>
    public static string DayCount(int days) => Text(Texts.Format_Days, days);

    /// <summary>"340 kB", "1.2 MB": as people read it, in steps of 1024.</summary>
    public static string FileSize(long bytes) =>
        bytes < 1024 * 1024
            ? $"{Math.Max(1, bytes / 1024)} kB"
            : $"{(bytes / 1024d / 1024d).ToString("0.#", CultureInfo.CurrentCulture)} MB";

    /// <summary>"412": a ticket's number, never grouped.</summary>
    public static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1 090": grouped as the language does.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A text of the resources with its places filled.</summary>
    public static string Text(string text, params object?[] values) =>
        string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>"AL" for Anna Lind: first and last name.</summary>
    public static string Initials(string? name)
    {
        var words = (name ?? "").Split(
            [' ', '.', '@'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return words switch
        {
            [] => "?",
            [var only] => FirstLetter(only),
            [var first, .., var last] => FirstLetter(first) + FirstLetter(last),
        };
    }

    private static string FirstLetter(string word) =>
        StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture);
}
