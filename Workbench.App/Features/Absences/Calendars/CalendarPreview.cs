using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>What importing a calendar file would do.</summary>
public sealed record CalendarPreview(
    IReadOnlyList<AbsenceImportStep> Steps,
    IReadOnlyList<SkippedEvent> Skipped
);
