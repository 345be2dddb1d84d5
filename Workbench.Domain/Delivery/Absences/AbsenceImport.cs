namespace Workbench.Domain.Delivery.Absences;

/// <summary>
/// Plans the import of a person's days from a calendar file: what is added, changed, cancelled or skipped. The same file twice
/// adds nothing twice. The rules for entered absences apply to each (D7).
/// </summary>
[Rule("D7")]
public static class AbsenceImport
{
    /// <param name="existing">The person's absences, cancelled ones included.</param>
    /// <returns>The steps in the order of the calendar. The id of an added absence is negative until it is stored.</returns>
    public static IReadOnlyList<AbsenceImportStep> Plan(
        int personId,
        IEnumerable<CalendarAbsence> calendar,
        IEnumerable<Absence> existing,
        Actor actor,
        DateTime now
    )
    {
        var current = existing.ToList();
        var steps = new List<AbsenceImportStep>();
        foreach (var source in calendar.DistinctBy(c => c.SourceKey, StringComparer.Ordinal))
        {
            var known = current.Find(a =>
                string.Equals(a.SourceKey, source.SourceKey, StringComparison.Ordinal)
            );
            var step = Decide(personId, source, known, current, -steps.Count - 1, actor, now);
            steps.Add(step);
            if (step.Transition is { Absence: var after })
            {
                current.RemoveAll(a => a.Id == after.Id);
                current.Add(after);
            }
        }

        return steps;
    }

    private static AbsenceImportStep Decide(
        int personId,
        CalendarAbsence source,
        Absence? known,
        List<Absence> current,
        int newId,
        Actor actor,
        DateTime now
    )
    {
        if (known is { IsCancelled: true })
        {
            return new(source, AbsenceImportKind.CancelledHere, known, null, null);
        }

        if (source.IsCancelled ? known is null : known?.Days == source.Days)
        {
            return new(source, AbsenceImportKind.Known, known, null, null);
        }

        var (kind, decided) =
            known is null
                ? (
                    AbsenceImportKind.Added,
                    AbsenceRules.Enter(Create(newId, personId, source), current, actor, now)
                )
            : source.IsCancelled
                ? (AbsenceImportKind.Cancelled, AbsenceRules.Cancel(known, actor, now))
            : (
                AbsenceImportKind.Changed,
                AbsenceRules.Change(known, source.Days, current, actor, now)
            );
        return decided.Match(
            transition => new AbsenceImportStep(
                source,
                kind,
                known,
                transition with
                {
                    Change = transition.Change with { IsImported = true },
                },
                null
            ),
            refusal => new AbsenceImportStep(
                source,
                AbsenceImportKind.Refused,
                known,
                null,
                refusal
            )
        );
    }

    private static Absence Create(int id, int personId, CalendarAbsence source)
    {
        var (from, to, part, note) = source.Days;
        return new(id, personId, from, to, part, note) { SourceKey = source.SourceKey };
    }
}
