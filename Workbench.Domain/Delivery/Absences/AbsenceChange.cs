namespace Workbench.Domain.Delivery.Absences;

/// <summary>One change of an absence: who, when, and the days since then.</summary>
/// <param name="No">Counted per absence.</param>
/// <param name="IsImported">Whether it came from a calendar file.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record AbsenceChange(
    int AbsenceId,
    int No,
    AbsenceChangeKind Kind,
    bool IsImported,
    DateOnly From,
    DateOnly To,
    DayPart Part,
    string Note,
    DateTime ChangedAt,
    int ActorId,
    string ActorName
) : IAppendOnly;
