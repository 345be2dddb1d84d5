using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Overview;

/// <summary>Returns every change of an absence, newest first: to the person and the team leads, nothing to others.</summary>
[Rule("D7")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AbsenceHistoryQuery(QueryExecutor queries)
{
    private const int MaxChanges = 100;

    public Task<IReadOnlyList<AbsenceChange>> RunAsync(
        Actor actor,
        int absenceId,
        CancellationToken ct
    ) =>
        queries.RunAsync<AbsenceHistoryQuery, IReadOnlyList<AbsenceChange>>(
            actor,
            async (db, token) =>
                await db.Absences.SingleOrDefaultAsync(a => a.Id == absenceId, token) is { } absence
                && AbsenceRules.CheckActor(absence.PersonId, actor) is null
                    ? await db
                        .AbsenceChanges.Where(c => c.AbsenceId == absenceId)
                        .OrderByDescending(c => c.No)
                        .Take(MaxChanges)
                        .ToListAsync(token)
                    : [],
            ct
        );
}
