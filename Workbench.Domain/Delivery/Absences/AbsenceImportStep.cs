namespace Workbench.Domain.Delivery.Absences;

/// <summary>What an import does with days of a calendar, and why.</summary>
/// <param name="Existing">The absence that was imported from the same event; null if there is none.</param>
/// <param name="Transition">The change to store; null if nothing is stored.</param>
/// <param name="Problem">Why it is skipped; null unless it is refused.</param>
public sealed record AbsenceImportStep(
    CalendarAbsence Source,
    AbsenceImportKind Kind,
    Absence? Existing,
    AbsenceTransition? Transition,
    Refusal? Problem
);
