using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Overview;

/// <summary>
/// Returns who is away in a period, and what capacity that leaves. Notes and cancelled absences are for the person and the team
/// leads: a note may say why somebody is ill.
/// </summary>
[Rule("D7")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AbsencesQuery(QueryExecutor queries)
{
    public const int MaxRows = 1_000;

    private const int MaxPeople = 300;

    public Task<AbsencesView> RunAsync(Actor actor, AbsencePeriod period, CancellationToken ct) =>
        queries.RunAsync<AbsencesQuery, AbsencesView>(
            actor,
            async (db, token) =>
            {
                var people = await PeopleAsync(db, token);
                var rows = await RowsOf(db.Absences, db, period.From, period.To)
                    .Take(MaxRows + 1)
                    .ToListAsync(token);
                var calendar = new AbsenceCalendar(rows.Select(r => r.Absence));
                return new AbsencesView(
                    period,
                    people,
                    [.. rows.Take(MaxRows).Select(r => ForReader(r, actor)).OfType<AbsenceRow>()],
                    calendar,
                    WorkingCapacity.ByDay(
                        [.. people.Where(p => p.IsTechnician).Select(p => p.Id)],
                        calendar,
                        period.From,
                        period.To
                    )
                )
                {
                    IsCut = rows.Count > MaxRows,
                };
            },
            ct
        );

    /// <summary>Returns who is away on a number of days from a day on, for the command line.</summary>
    public Task<IReadOnlyList<AbsenceRow>> RunAsync(
        Actor actor,
        DateOnly from,
        int days,
        CancellationToken ct
    ) =>
        queries.RunAsync<AbsencesQuery, IReadOnlyList<AbsenceRow>>(
            actor,
            async (db, token) =>
                [
                    .. (
                        await RowsOf(
                                db.Absences.Where(a => a.CancelledAt == null),
                                db,
                                from,
                                from.AddDays(days - 1)
                            )
                            .Take(MaxRows)
                            .ToListAsync(token)
                    )
                        .Select(r => ForReader(r, actor))
                        .OfType<AbsenceRow>(),
                ],
            ct
        );

    private static async Task<IReadOnlyList<AbsencesView.Member>> PeopleAsync(
        WorkbenchDb db,
        CancellationToken ct
    ) =>
        await db
            .People.Where(p => p.IsActive)
            .OrderBy(p => p.Name)
            .Take(MaxPeople)
            .Select(p => new AbsencesView.Member(
                p.Id,
                p.Name,
                (p.Roles & Roles.Technician) == Roles.Technician
            ))
            .ToListAsync(ct);

    private static IQueryable<AbsenceRow> RowsOf(
        IQueryable<Absence> absences,
        WorkbenchDb db,
        DateOnly first,
        DateOnly last
    ) =>
        from absence in absences
        where absence.To >= first && absence.From <= last
        join person in db.People on absence.PersonId equals person.Id
        where person.IsActive
        join change in db.AbsenceChanges
            on new { AbsenceId = absence.Id, No = absence.NextChangeNo - 1 } equals new
            {
                change.AbsenceId,
                change.No,
            }
        orderby absence.From, person.Name, absence.Id
        select new AbsenceRow(
            absence,
            EF.Property<long>(absence, WorkbenchDb.VersionProperty),
            person.Name,
            change
        );

    private static AbsenceRow? ForReader(AbsenceRow row, Actor actor) =>
        AbsenceRules.CheckActor(row.Absence.PersonId, actor) is null ? row
        : row.Absence.IsCancelled ? null
        : row with
        {
            Absence = row.Absence with { Note = "" },
            LastChange = row.LastChange with { Note = "" },
        };
}
