using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Returns the escalations to pick up, those picked up, and the latest decided ones; or one by its number.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class EscalationsQuery(
    QueryExecutor queries,
    EscalationsToPickUp toPickUp,
    TimeProvider time
)
{
    public Task<EscalationsView> RunAsync(Actor actor, EscalationTab tab, CancellationToken ct) =>
        queries.RunAsync<EscalationsQuery, EscalationsView>(
            actor,
            (db, token) => ReadAsync(db, actor.Id, tab, token),
            ct
        );

    /// <summary>Returns the number of escalations to pick up.</summary>
    public Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<EscalationsQuery, int>(
            actor,
            toPickUp,
            (db, token) =>
                db.Escalations.CountAsync(e => e.State == EscalationState.ToPickUp, token),
            ct
        );

    /// <returns>The escalation; null if there is none with that number.</returns>
    public Task<EscalationRow?> GetAsync(Actor actor, int no, CancellationToken ct) =>
        queries.RunAsync<EscalationsQuery, EscalationRow?>(
            actor,
            async (db, token) =>
                (
                    await db.RowsAsync(db.Escalations.Where(e => e.No == no), token)
                ).SingleOrDefault(),
            ct
        );

    private async Task<EscalationsView> ReadAsync(
        WorkbenchDb db,
        int me,
        EscalationTab tab,
        CancellationToken ct
    )
    {
        var open = await db
            .Escalations.Where(e =>
                e.State == EscalationState.ToPickUp || e.State == EscalationState.PickedUp
            )
            .GroupBy(e => new { e.State, IsMine = e.OwnerId == me })
            .Select(g => new
            {
                g.Key.State,
                g.Key.IsMine,
                Count = g.Count(),
            })
            .ToListAsync(ct);
        var rows = await db.RowsAsync(Filter(db, me, tab), ct);
        return new(
            tab,
            tab == EscalationTab.Done
                ? [.. rows.OrderByDescending(r => r.Escalation.DecidedAt)]
                : rows,
            open.Where(o => o.State == EscalationState.ToPickUp).Sum(o => o.Count),
            open.Where(o => o is { State: EscalationState.PickedUp, IsMine: true })
                .Sum(o => o.Count),
            open.Where(o => o is { State: EscalationState.PickedUp, IsMine: false })
                .Sum(o => o.Count),
            time.GetUtcNow().UtcDateTime
        );
    }

    private static IQueryable<Escalation> Filter(WorkbenchDb db, int me, EscalationTab tab) =>
        tab switch
        {
            EscalationTab.ToPickUp => OldestFirst(
                db.Escalations.Where(e => e.State == EscalationState.ToPickUp)
            ),
            EscalationTab.Mine => OldestFirst(
                db.Escalations.Where(e => e.OwnerId == me && e.State == EscalationState.PickedUp)
            ),
            EscalationTab.Others => OldestFirst(
                db.Escalations.Where(e => e.State == EscalationState.PickedUp && e.OwnerId != me)
            ),
            EscalationTab.Done => db
                .Escalations.Where(e =>
                    e.State == EscalationState.Won
                    || e.State == EscalationState.Declined
                    || e.State == EscalationState.Rescoped
                    || e.State == EscalationState.Withdrawn
                )
                .OrderByDescending(e => e.RaisedAt)
                .Take(EscalationsView.MaxRows),
        };

    private static IQueryable<Escalation> OldestFirst(IQueryable<Escalation> escalations) =>
        escalations.OrderBy(e => e.RaisedAt).ThenBy(e => e.No).Take(EscalationsView.MaxRows);
}
