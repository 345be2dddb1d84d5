using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations;

/// <summary>Escalations to pick up with their clock, those in hand, and the latest that were decided; or one by its number.</summary>
[Rule("D4")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class EscalationsQuery(Reads reads, TimeProvider time)
{
    public const int MostOver = 50;

    public Task<EscalationsView> RunAsync(Actor actor, CancellationToken ct) =>
        reads.RunAsync<EscalationsQuery, EscalationsView>(
            actor,
            (db, token) => ReadAsync(db, actor.Id, token),
            ct
        );

    /// <returns>Null where there is no such escalation.</returns>
    public Task<EscalationRow?> OneAsync(Actor actor, int no, CancellationToken ct) =>
        reads.RunAsync<EscalationsQuery, EscalationRow?>(
            actor,
            async (db, token) =>
                (
                    await RowsAsync(db, db.Escalations.Where(e => e.No == no), token)
                ).SingleOrDefault(),
            ct
        );

    private async Task<EscalationsView> ReadAsync(WorkbenchDb db, int me, CancellationToken ct)
    {
        var open = await RowsAsync(
            db,
            db.Escalations.Where(e =>
                e.State == EscalationState.ToPickUp || e.State == EscalationState.PickedUp
            ),
            ct
        );
        var over = await RowsAsync(
            db,
            db.Escalations.Where(e =>
                    e.State == EscalationState.Won
                    || e.State == EscalationState.Declined
                    || e.State == EscalationState.Rescoped
                    || e.State == EscalationState.Withdrawn
                )
                .OrderByDescending(e => e.RaisedAt)
                .Take(MostOver),
            ct
        );
        return new(
            [.. open.Where(r => r.Escalation.State == EscalationState.ToPickUp)],
            [.. open.Where(r => r.Escalation.OwnerId == me)],
            [.. open.Where(r => r.Escalation.OwnerId is { } owner && owner != me)],
            [.. over.OrderByDescending(r => r.Escalation.DecidedAt)],
            time.GetUtcNow().UtcDateTime
        );
    }

    private static async Task<IReadOnlyList<EscalationRow>> RowsAsync(
        WorkbenchDb db,
        IQueryable<Escalation> escalations,
        CancellationToken ct
    )
    {
        var found = await (
            from escalation in escalations
            join customer in db.Customers on escalation.CustomerId equals customer.Id
            join person in db.People on escalation.OwnerId equals (int?)person.Id into owners
            from owner in owners.DefaultIfEmpty()
            orderby escalation.RaisedAt, escalation.No
            select new
            {
                Escalation = escalation,
                Version = EF.Property<long>(escalation, WorkbenchDb.Version),
                customer.Number,
                customer.Name,
                Owner = owner.Name,
            }
        ).ToListAsync(ct);
        if (found.Count == 0)
        {
            return [];
        }

        var tickets = (
            await TicketsAsync(db, [.. found.Select(f => f.Escalation.No)], ct)
        ).ToLookup(t => t.EscalationNo);
        return
        [
            .. found.Select(f => new EscalationRow(
                f.Escalation,
                f.Version,
                f.Number,
                f.Name,
                f.Owner,
                [.. tickets[f.Escalation.No]]
            )),
        ];
    }

    private static async Task<IReadOnlyList<EscalationTicket>> TicketsAsync(
        WorkbenchDb db,
        IReadOnlyList<int> escalations,
        CancellationToken ct
    )
    {
        var tickets = await db
            .Tickets.Where(t =>
                t.EscalationNo != null && escalations.Contains(t.EscalationNo.Value)
            )
            .OrderBy(t => t.Number)
            .ToListAsync(ct);
        var numbers = tickets.Select(t => t.Number).ToList();
        var drawn = (
            await db
                .LedgerEntries.Where(e =>
                    e.TicketNumber != null && numbers.Contains(e.TicketNumber.Value)
                )
                .Where(e => e.Kind == LedgerEntryKind.Draw || e.Kind == LedgerEntryKind.Reverse)
                .ToListAsync(ct)
        ).ToLookup(e => e.TicketNumber, e => -e.Effect);
        return
        [
            .. tickets.Select(t => new EscalationTicket(
                t.EscalationNo!.Value,
                t.Number,
                t.Subject,
                t.State,
                t.Size,
                t.EstimateMinutes,
                new(t.RegisteredMinutes),
                new(drawn[t.Number].Sum()),
                new(t.UncoveredMinutes)
            )),
        ];
    }
}
