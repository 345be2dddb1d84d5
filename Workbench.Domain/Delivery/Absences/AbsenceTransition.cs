namespace Workbench.Domain.Delivery.Absences;

/// <summary>An absence after a change, with the record of the change.</summary>
public sealed record AbsenceTransition(Absence Absence, AbsenceChange Change);
