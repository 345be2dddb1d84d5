namespace Workbench.Domain.Delivery;

/// <summary>
/// Escalated tickets are picked up by sales within two working days: at the same local time in Stockholm. What is raised on
/// a day off counts as raised when the next working day begins.
/// </summary>
[Rule("D4", Decides = true)]
public static class PickUpTarget
{
    public const int WorkingDays = 2;

    /// <summary>UTC instant until which it is to be picked up. The clock changes on Sundays, so no working day lacks its time.</summary>
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

    /// <summary>Whether it was picked up too late, or waits for longer than it may.</summary>
    /// <param name="pickedUpAt">UTC; null while it waits.</param>
    public static bool IsLate(DateTime raisedAt, DateTime? pickedUpAt, DateTime now) =>
        (pickedUpAt ?? now) > DueAt(raisedAt);
}
