using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>Returns what importing an uploaded calendar file would do. Writes nothing.</summary>
[Rule("D7")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CalendarPreviewQuery(
    QueryExecutor queries,
    CalendarFiles files,
    TimeProvider time
)
{
    /// <param name="personId">Whose days they are.</param>
    public Task<Outcome<CalendarPreview>> RunAsync(
        Actor actor,
        int personId,
        Guid fileId,
        CancellationToken ct
    ) =>
        queries.RunAsync<CalendarPreviewQuery, Outcome<CalendarPreview>>(
            actor,
            async (db, token) =>
            {
                if (AbsenceRules.CheckActor(personId, actor) is { } notAllowed)
                {
                    return notAllowed;
                }

                var now = time.GetUtcNow().UtcDateTime;
                if (
                    !files
                        .Parse(actor.Id, fileId, StockholmTime.DateOf(now))
                        .TryGetValue(out var calendar, out var refusal)
                )
                {
                    return refusal;
                }

                var existing = await db
                    .Absences.Where(a => a.PersonId == personId)
                    .ToListAsync(token);
                return new CalendarPreview(
                    AbsenceImport.Plan(personId, calendar.Absences, existing, actor, now),
                    calendar.Skipped
                );
            },
            ct
        );
}
