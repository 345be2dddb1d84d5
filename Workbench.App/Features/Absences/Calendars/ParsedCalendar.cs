using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>The days away that a calendar file contains, and the events that give none.</summary>
public sealed record ParsedCalendar(
    IReadOnlyList<CalendarAbsence> Absences,
    IReadOnlyList<SkippedEvent> Skipped
);
