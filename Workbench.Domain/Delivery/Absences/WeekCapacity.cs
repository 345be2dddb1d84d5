namespace Workbench.Domain.Delivery.Absences;

/// <summary>The half-days that a person works in a week, from today on (D7).</summary>
/// <param name="HalfDays">Without the days away.</param>
/// <param name="MaxHalfDays">If the person were not away.</param>
public sealed record WeekCapacity(IsoWeek Week, int HalfDays, int MaxHalfDays)
{
    /// <summary>A working day counts as eight hours.</summary>
    private const int MinutesPerHalfDay = 240;

    public int Minutes => HalfDays * MinutesPerHalfDay;

    public int MaxMinutes => MaxHalfDays * MinutesPerHalfDay;

    public bool IsReduced => HalfDays < MaxHalfDays;
}
