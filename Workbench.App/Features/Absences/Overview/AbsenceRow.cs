using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Overview;

/// <summary>An absence as a line of the list. Its note is empty for those who may not read it.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="LastChange">Who entered, changed or cancelled it last, and when.</param>
public sealed record AbsenceRow(
    Absence Absence,
    long Version,
    string PersonName,
    AbsenceChange LastChange
);
