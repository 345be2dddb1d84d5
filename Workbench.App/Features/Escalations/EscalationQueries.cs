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
        IReadOnlyList<int> numbers,
        CancellationToken ct
    )
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var rows = await (
            from escalation in db.Escalations.Where(e => numbers.Contains(e.No))
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
        var tickets = (await TicketsAsync(db, numbers, ct)).ToLookup(t => t.EscalationNo);
        var sold = await db.SoldAsync(numbers, ct);
        return
        [
            .. rows.Select(f => new EscalationRow(
                f.Escalation,
                f.Version,
                f.Number,
                f.Name,
                f.Owner,
                [.. tickets[f.Escalation.No]],
                sold.ProgressOf(f.Escalation.No)
            )),
        ];
    }

    /// <summary>Reads the plan versions, offers and answers of escalations, by number.</summary>
    public static async Task<SoldSoFar> SoldAsync(
        this WorkbenchDb db,
        IReadOnlyList<int> numbers,
        CancellationToken ct
    )
    {
        var parts = db.Parts(3);
        var rows = await (
            from part in parts
            join plan in db.EscalationPlans.Where(p => numbers.Contains(p.EscalationNo))
                on part equals 0
                into plans
            from plan in plans.DefaultIfEmpty()
            join offer in db.EscalationOffers.Where(o => numbers.Contains(o.EscalationNo))
                on part equals 1
                into offers
            from offer in offers.DefaultIfEmpty()
            join answer in db.OfferAnswers.Where(a => numbers.Contains(a.EscalationNo))
                on part equals 2
                into answers
            from answer in answers.DefaultIfEmpty()
            select new
            {
                Plan = plan,
                Offer = offer,
                Answer = answer,
            }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return new(
            [
                .. rows.Select(r => r.Plan)
                    .OfType<EscalationPlan>()
                    .OrderBy(p => p.EscalationNo)
                    .ThenBy(p => p.No),
            ],
            [
                .. rows.Select(r => r.Offer)
                    .OfType<EscalationOffer>()
                    .OrderBy(o => o.EscalationNo)
                    .ThenBy(o => o.No),
            ],
            [
                .. rows.Select(r => r.Answer)
                    .OfType<OfferAnswer>()
                    .OrderBy(a => a.EscalationNo)
                    .ThenBy(a => a.No),
            ]
        );
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
