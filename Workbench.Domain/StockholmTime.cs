namespace Workbench.Domain;

/// <summary>Dates of agreements, work and resets are calendar dates in Europe/Stockholm; instants are UTC.</summary>
[Rule("T3", Decides = true)]
public static class StockholmTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/Stockholm"
    );

    /// <summary>The calendar date in Stockholm at an instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The wall clock in Stockholm at an instant.</summary>
    public static DateTime ToLocal(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>
    /// The instant of a wall-clock time in Stockholm. A time that the spring change skips is moved on by the hour skipped; a
    /// time that the autumn change repeats means the first of the two.
    /// </summary>
    public static DateTime ToUtc(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(wall))
        {
            // The offset in force before the change keeps the distance from midnight: 02:30 becomes 03:30.
            return DateTime.SpecifyKind(
                wall - Zone.GetUtcOffset(wall.AddHours(-2)),
                DateTimeKind.Utc
            );
        }

        var offset = Zone.IsAmbiguousTime(wall)
            ? Zone.GetAmbiguousTimeOffsets(wall).Max()
            : Zone.GetUtcOffset(wall);
        return DateTime.SpecifyKind(wall - offset, DateTimeKind.Utc);
    }
}
