namespace Workbench.Domain;

/// <summary>Converts between UTC instants and dates or times in Europe/Stockholm (T3).</summary>
[Rule("T3", Decides = true)]
public static class StockholmTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/Stockholm"
    );

    /// <summary>Returns the calendar date in Stockholm at a UTC instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>Returns whether a UTC instant is midnight in Stockholm, where one day ends and the next begins.</summary>
    public static bool IsMidnight(DateTime utc) => ToLocal(utc).TimeOfDay == TimeSpan.Zero;

    /// <summary>
    /// Returns the last date on which something is done before a UTC instant. Before midnight, that is the day that ends.
    /// </summary>
    public static DateOnly LastDateBefore(DateTime utc) =>
        IsMidnight(utc) ? DateOf(utc).AddDays(-1) : DateOf(utc);

    /// <summary>Returns the local time in Stockholm at a UTC instant.</summary>
    public static DateTime ToLocal(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>
    /// Returns the UTC instant of a local time in Stockholm. A time that the spring change skips is moved one hour later. A
    /// time that the autumn change repeats means the first of the two.
    /// </summary>
    public static DateTime ToUtc(DateTime local)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(unspecified))
        {
            // The offset before the change keeps the distance from midnight: 02:30 becomes 03:30.
            return DateTime.SpecifyKind(
                unspecified - Zone.GetUtcOffset(unspecified.AddHours(-2)),
                DateTimeKind.Utc
            );
        }

        var offset = Zone.IsAmbiguousTime(unspecified)
            ? Zone.GetAmbiguousTimeOffsets(unspecified).Max()
            : Zone.GetUtcOffset(unspecified);
        return DateTime.SpecifyKind(unspecified - offset, DateTimeKind.Utc);
    }
}
