using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations;

/// <summary>Reads escalations with their customer, owner and tickets.</summary>
internal static class EscalationQueries
{
    public static async Task<IReadOnlyList<EscalationRow>> RowsAsync(
        this WorkbenchDb db,
        IQueryable<Escalation> escalations,
        CancellationToken ct
    )
    {
        var rows = await (
            from escalation in escalations
            join customer in db.Customers on escalation.CustomerId equals customer.Id
            join person in db.People on escalation.OwnerId equals (int?)person.Id into owners
            from owner in owners.DefaultIfEmpty()
            orderby escalation.RaisedAt, escalation.No
            select new
            {
                Escalation = escalation,
                Version = EF.Property<long>(escalation, WorkbenchDb.VersionProperty),
                customer.Number,
                customer.Name,
                Owner = owner.Name,
            }
        ).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var tickets = (await TicketsAsync(db, [.. rows.Select(f => f.Escalation.No)], ct)).ToLookup(
            t => t.EscalationNo
        );
        return
        [
            .. rows.Select(f => new EscalationRow(
                f.Escalation,
                f.Version,
                f.Number,
                f.Name,
                f.Owner,
                [.. tickets[f.Escalation.No]]
            )),
        ];
    }

    private static async Task<IReadOnlyList<EscalationRow.TicketSummary>> TicketsAsync(
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
        ).ToLookup(e => e.TicketNumber, e => -e.SignedMinutes);
        return
        [
            .. tickets.Select(t => new EscalationRow.TicketSummary(
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
