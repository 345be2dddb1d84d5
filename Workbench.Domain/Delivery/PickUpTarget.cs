namespace Workbench.Domain.Delivery;

/// <summary>
/// Calculates when an escalation is to be picked up: within two working days, at the same local time in Stockholm. An
/// escalation raised on a day off counts from the start of the next working day (D4).
/// </summary>
[Rule("D4", Decides = true)]
public static class PickUpTarget
{
    public const int WorkingDays = 2;

    /// <summary>
    /// Returns the UTC instant by which it is to be picked up. Clock changes fall on Sundays, so every working day has the
    /// local time.
    /// </summary>
    public static DateTime DueAt(DateTime raisedAtUtc)
    {
        var local = StockholmTime.ToLocal(raisedAtUtc);
        var date = DateOnly.FromDateTime(local);
        var first = WorkingCalendar.FirstWorkingDay(date);
        var time = first == date ? TimeOnly.FromDateTime(local) : TimeOnly.MinValue;
        return StockholmTime.ToUtc(
            WorkingCalendar.AddWorkingDays(first, WorkingDays).ToDateTime(time)
        );
    }

    /// <summary>Returns whether it was picked up too late, or is overdue now.</summary>
    /// <param name="pickedUpAt">UTC; null if nobody has picked it up.</param>
    public static bool IsLate(DateTime raisedAt, DateTime? pickedUpAt, DateTime now) =>
        (pickedUpAt ?? now) > DueAt(raisedAt);
}
