namespace Workbench.App.Features.Absences.Calendars;

/// <summary>How many absences an import of a calendar stored.</summary>
public sealed record ImportedAbsences(int Added, int Changed, int Cancelled);
