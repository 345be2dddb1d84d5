using System.Globalization;
using Workbench.Domain;

namespace Workbench.App.Shell.Formatting;

/// <summary>Formats numbers, times and names for pages, in the language of the page.</summary>
public static class Formats
{
    /// <summary>Formats a duration, such as "1 h 30 min".</summary>
    public static string Duration(int minutes) =>
        new Minutes(minutes).ToString(format: null, CultureInfo.CurrentCulture);

    /// <summary>Formats a duration and rounds it to hours from ten hours up, such as "41 h". For totals.</summary>
    public static string RoundedDuration(int minutes) =>
        Duration(minutes < 600 ? minutes : (minutes + 30) / 60 * 60);

    /// <summary>Formats an amount, such as "5 177,50 kr" or "5,177.50 SEK".</summary>
    public static string Amount(long ore) =>
        new Money(ore).ToString(format: null, CultureInfo.CurrentCulture);

    /// <summary>Formats a date in full, such as "2026-11-22", in every language.</summary>
    public static string Date(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Formats a date without the year, such as "28 Nov" or "28 nov.".</summary>
    public static string DayAndMonth(DateOnly date) =>
        date.ToString("d MMM", CultureInfo.CurrentCulture);

    /// <summary>Formats an instant as date and time in Stockholm, such as "2026-11-22 14:05".</summary>
    public static string DateAndTime(DateTime utc) =>
        StockholmTime.ToLocal(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>
    /// Formats the end of a deadline as date and time. A deadline at midnight is the end of the day before and shows only that
    /// day.
    /// </summary>
    public static string Deadline(DateTime utc) =>
        StockholmTime.IsMidnight(utc) ? Date(StockholmTime.LastDateBefore(utc)) : DateAndTime(utc);

    /// <summary>Formats the end of a deadline as <see cref="Deadline"/>, without the year and without today's date.</summary>
    public static string ShortDeadline(DateTime utc, DateOnly today) =>
        StockholmTime.IsMidnight(utc)
            ? DayAndMonth(StockholmTime.LastDateBefore(utc))
            : ShortDateAndTime(utc, today);

    /// <summary>Formats an instant as "14:05" when it is today, otherwise as "14 Nov 09:12".</summary>
    public static string ShortDateAndTime(DateTime utc, DateOnly today) =>
        StockholmTime.DateOf(utc) == today
            ? TimeOfDay(utc)
            : $"{DayAndMonth(StockholmTime.DateOf(utc))} {TimeOfDay(utc)}";

    /// <summary>Formats the time of day in Stockholm, such as "14:05".</summary>
    public static string TimeOfDay(DateTime utc) =>
        StockholmTime.ToLocal(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Formats a number of days, such as "9 d".</summary>
    public static string DayCount(int days) => Text(DomainTexts.Format_Days, days);

    /// <summary>Formats a file size, such as "340 kB" or "1.2 MB", in steps of 1024.</summary>
    public static string FileSize(long bytes) =>
        bytes < 1024 * 1024
            ? $"{Math.Max(1, bytes / 1024)} kB"
            : $"{(bytes / 1024d / 1024d).ToString("0.#", CultureInfo.CurrentCulture)} MB";

    /// <summary>Formats a number without grouping, such as the ticket number "412".</summary>
    public static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Formats a number with the grouping of the language, such as "1 090".</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Fills the placeholders of a resource text.</summary>
    public static string Text(string text, params object?[] values) =>
        string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>Returns the initials of the first and last name: "AL" for Anna Lind.</summary>
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
