namespace Workbench.Domain.Delivery.Absences;

/// <summary>A person's days away: whole days, or the same half of each day (D7).</summary>
/// <param name="From">First date in Stockholm.</param>
/// <param name="To">Last date in Stockholm.</param>
[Rule("D7")]
public sealed record Absence(
    int Id,
    int PersonId,
    DateOnly From,
    DateOnly To,
    DayPart Part,
    string Note
)
{
    public const int MaxNoteLength = 200;

    /// <summary>Length of <see cref="SourceKey"/>.</summary>
    public const int SourceKeyLength = 64;

    /// <summary>Identifies the event of a calendar that it was imported from; null if somebody entered it.</summary>
    public string? SourceKey { get; init; }

    /// <summary>UTC; null unless it was cancelled.</summary>
    public DateTime? CancelledAt { get; init; }

    public int NextChangeNo { get; init; } = 1;

    public AbsenceDays Days => new(From, To, Part, Note);

    public bool IsCancelled => CancelledAt is not null;

    /// <summary>Returns whether the person is away on the day, at least for a half.</summary>
    public bool Covers(DateOnly day) => !IsCancelled && From <= day && day <= To;

    /// <summary>Returns whether both are of the same person and have a half-day in common.</summary>
    public bool Overlaps(Absence other) =>
        PersonId == other.PersonId
        && !IsCancelled
        && !other.IsCancelled
        && From <= other.To
        && other.From <= To
        && (Part == DayPart.WholeDay || other.Part == DayPart.WholeDay || Part == other.Part);
}
