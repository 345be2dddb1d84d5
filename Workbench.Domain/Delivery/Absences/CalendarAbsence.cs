namespace Workbench.Domain.Delivery.Absences;

/// <summary>Days away that an event of a calendar file gives.</summary>
/// <param name="SourceKey">Identifies the event, its occurrence and the part of it, whenever it is imported again.</param>
/// <param name="Days">The days in Stockholm.</param>
/// <param name="IsCancelled">Whether the calendar says that the event was cancelled.</param>
public sealed record CalendarAbsence(string SourceKey, AbsenceDays Days, bool IsCancelled);
