namespace Workbench.Domain.Delivery.Absences;

/// <summary>The kinds of changes of an absence. Stored by name.</summary>
public enum AbsenceChangeKind
{
    Entered,
    Changed,
    Cancelled,
}
