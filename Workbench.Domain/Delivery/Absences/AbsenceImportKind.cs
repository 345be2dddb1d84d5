namespace Workbench.Domain.Delivery.Absences;

/// <summary>What an import does with days of a calendar.</summary>
public enum AbsenceImportKind
{
    Added,
    Changed,
    Cancelled,

    /// <summary>The same days were imported before.</summary>
    Known,

    /// <summary>A rule refuses the days.</summary>
    Refused,

    /// <summary>Somebody cancelled the absence here. Importing it again doesn't bring it back.</summary>
    CancelledHere,
}
