using Workbench.App.Features.Absences.Away;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>Says what an import does with an event, and why.</summary>
public static class CalendarImportText
{
    public static string For(AbsenceImportStep step) =>
        step.Kind switch
        {
            AbsenceImportKind.Added => AbsencesTexts.Import_Added,
            AbsenceImportKind.Changed => Formats.Text(
                AbsencesTexts.Import_Changed,
                step.Existing is { } before ? AwayText.Days(before.From, before.To) : ""
            ),
            AbsenceImportKind.Cancelled => AbsencesTexts.Import_Cancelled,
            AbsenceImportKind.Known => AbsencesTexts.Import_Known,
            AbsenceImportKind.CancelledHere => AbsencesTexts.Import_CancelledHere,
            AbsenceImportKind.Refused => step.Problem is { } problem
                ? RefusalText.For(problem)
                : "",
        };

    public static string For(SkippedEvent.Cause cause) =>
        cause switch
        {
            SkippedEvent.Cause.Incomplete => AbsencesTexts.Skip_Incomplete,
            SkippedEvent.Cause.Over => AbsencesTexts.Skip_Over,
            SkippedEvent.Cause.TooFarAhead => AbsencesTexts.Skip_TooFarAhead,
            SkippedEvent.Cause.Free => AbsencesTexts.Skip_Free,
            SkippedEvent.Cause.TooShort => AbsencesTexts.Skip_TooShort,
            SkippedEvent.Cause.TimeZoneUnknown => AbsencesTexts.Skip_TimeZoneUnknown,
            SkippedEvent.Cause.RuleNotSupported => AbsencesTexts.Skip_RuleNotSupported,
            SkippedEvent.Cause.TooMany => AbsencesTexts.Skip_TooMany,
        };
}
