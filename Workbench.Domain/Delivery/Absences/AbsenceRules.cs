namespace Workbench.Domain.Delivery.Absences;

/// <summary>
/// Rules for entering, changing and cancelling absences. A person enters their own; what is over, and what is another's, is a
/// team lead's. Two absences of a person have no half-day in common. Nothing is deleted (D7).
/// </summary>
[Rule("D7", Decides = true)]
public static class AbsenceRules
{
    public const int MaxDays = 366;
    public const int MaxDaysBack = 366;
    public const int MaxDaysAhead = 731;

    /// <param name="absence">The new absence, which nobody has entered yet.</param>
    /// <param name="others">The person's other absences in these days.</param>
    public static Result<AbsenceTransition> Enter(
        Absence absence,
        IEnumerable<Absence> others,
        Actor actor,
        DateTime now
    ) =>
        (CheckActor(absence, actor) ?? CheckDays(absence, others, actor, now)) is { } refusal
            ? refusal
            : Record(AbsenceChangeKind.Entered, absence, actor, now);

    /// <param name="others">The person's absences in the new days; the changed one may be among them.</param>
    public static Result<AbsenceTransition> Change(
        Absence absence,
        AbsenceDays days,
        IEnumerable<Absence> others,
        Actor actor,
        DateTime now
    )
    {
        var changed = absence with
        {
            From = days.From,
            To = days.To,
            Part = days.Part,
            Note = days.Note,
        };
        return
            (
                CheckChange(absence, actor, now)
                ?? CheckDays(changed, others.Where(o => o.Id != absence.Id), actor, now)
            )
                is { } refusal
            ? refusal
            : Record(AbsenceChangeKind.Changed, changed, actor, now);
    }

    public static Result<AbsenceTransition> Cancel(Absence absence, Actor actor, DateTime now) =>
        CheckChange(absence, actor, now) is { } refusal
            ? refusal
            : Record(AbsenceChangeKind.Cancelled, absence with { CancelledAt = now }, actor, now);

    /// <summary>Returns null if the person may change or cancel the absence, otherwise the refusal.</summary>
    public static Refusal? CheckChange(Absence absence, Actor actor, DateTime now) =>
        absence.IsCancelled
            ? Refusal.Because(RefusalCode.AbsenceCancelled)
            : CheckActor(absence, actor) ?? CheckNotOver(absence.To, actor, now);

    /// <summary>Returns null if the person may enter absences of the person, otherwise the refusal.</summary>
    public static Refusal? CheckActor(int personId, Actor actor) =>
        actor.Id == personId || actor.HasAny(Roles.TeamLead)
            ? null
            : Refusal.Because(RefusalCode.AbsenceOfAnother);

    private static Refusal? CheckActor(Absence absence, Actor actor) =>
        CheckActor(absence.PersonId, actor);

    private static Refusal? CheckNotOver(DateOnly lastDay, Actor actor, DateTime now) =>
        lastDay < StockholmTime.DateOf(now) && !actor.HasAny(Roles.TeamLead)
            ? Refusal.Because(RefusalCode.AbsenceOver, lastDay)
            : null;

    private static Refusal? CheckDays(
        Absence absence,
        IEnumerable<Absence> others,
        Actor actor,
        DateTime now
    )
    {
        var today = StockholmTime.DateOf(now);
        var (first, last) = (today.AddDays(-MaxDaysBack), today.AddDays(MaxDaysAhead));
        return absence.To < absence.From
                ? Refusal.Because(RefusalCode.PeriodEndsBeforeStart, absence.From, absence.To)
            : absence.From < first || absence.To > last
                ? Refusal.Because(RefusalCode.AbsenceDateOutOfRange, first, last)
            : absence.To.DayNumber - absence.From.DayNumber >= MaxDays
                ? Refusal.Because(RefusalCode.AbsenceTooLong, MaxDays)
            : CheckNotOver(absence.To, actor, now)
                ?? TextCheck.OptionalLine(FieldName.Note, absence.Note, Absence.MaxNoteLength)
                ?? CheckOverlap(absence, others);
    }

    private static Refusal? CheckOverlap(Absence absence, IEnumerable<Absence> others) =>
        others.Where(absence.Overlaps).MinBy(o => o.From) is { } other
            ? Refusal.Because(RefusalCode.AbsenceOverlaps, other.From, other.To)
            : null;

    private static AbsenceTransition Record(
        AbsenceChangeKind kind,
        Absence absence,
        Actor actor,
        DateTime now
    )
    {
        var recorded = absence with
        {
            Note = absence.Note.Trim(),
            NextChangeNo = absence.NextChangeNo + 1,
        };
        return new(
            recorded,
            new(
                recorded.Id,
                absence.NextChangeNo,
                kind,
                IsImported: false,
                recorded.From,
                recorded.To,
                recorded.Part,
                recorded.Note,
                now,
                actor.Id,
                actor.Name
            )
        );
    }
}
