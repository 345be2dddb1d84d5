namespace Workbench.Domain.Delivery.Absences;

/// <summary>How many half-days of work a group of people has on a day.</summary>
/// <param name="HalfDays">Without absences; zero on a day off.</param>
/// <param name="MaxHalfDays">If nobody were away.</param>
public sealed record DayCapacity(DateOnly Day, int HalfDays, int MaxHalfDays);
