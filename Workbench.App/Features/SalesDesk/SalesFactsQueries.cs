using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Billing;
using Workbench.Domain.Sales.Advice;
using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.SalesDesk;

/// <summary>Reads what the tasks of sales are derived from, for all customers or some.</summary>
internal static class SalesFactsQueries
{
    /// <param name="customers">The customers to read; null for all.</param>
    /// <param name="years">The last 12 months of each customer.</param>
    public static async Task<IReadOnlyList<SalesFacts>> LoadSalesFactsAsync(
        this WorkbenchDb db,
        IReadOnlyCollection<int>? customers,
        IReadOnlyDictionary<int, UsageYear> years,
        AgreementPolicy policy,
        bool pauseWhileWaiting,
        DateTime now,
        CancellationToken ct
    )
    {
        var found = await CustomerFilter.Apply(db.Customers, customers, c => c.Id).ToListAsync(ct);
        var accounts = await CustomerFilter
            .Apply(db.Accounts, customers, a => a.CustomerId)
            .ToDictionaryAsync(a => a.CustomerId, ct);
        var agreements = await CustomerFilter
            .Apply(db.Agreements, customers, a => a.CustomerId)
            .ToDictionaryAsync(a => a.CustomerId, ct);
        var sources = (
            await CustomerFilter
                .Apply(db.HoursSources, customers, s => s.CustomerId)
                .Where(s => s.RemainingMinutes > 0 && s.LapsedOn == null)
                .ToListAsync(ct)
        ).ToLookup(s => s.CustomerId);
        var settlements = await LoadSettlementsAsync(db, customers, agreements, ct);
        var due = await db.ProjectDueResetsAsync(agreements.Values, policy, now, ct);
        var tickets = await LoadTicketsAsync(db, customers, pauseWhileWaiting, now, ct);
        return
        [
            .. found.Select(c =>
            {
                var projected = due.GetValueOrDefault(c.Id);
                return new SalesFacts(
                    c,
                    projected?.Agreement ?? agreements.GetValueOrDefault(c.Id),
                    projected?.Ledger.Account ?? accounts[c.Id],
                    projected is null ? [.. sources[c.Id]] : [.. projected.Ledger.OpenSources],
                    [.. tickets[c.Id]],
                    years.GetValueOrDefault(c.Id),
                    settlements.GetValueOrDefault(c.Id)
                );
            }),
        ];
    }

    private static async Task<ILookup<int, SalesFacts.SalesTicket>> LoadTicketsAsync(
        WorkbenchDb db,
        IReadOnlyCollection<int>? customers,
        bool pauseWhileWaiting,
        DateTime now,
        CancellationToken ct
    )
    {
        var tickets = CustomerFilter.Apply(db.Tickets, customers, t => t.CustomerId);
        var open = await tickets.Where(TicketCondition.IsOpen.Expression).ToListAsync(ct);
        var uncovered = await tickets.Where(t => t.UncoveredMinutes > 0).ToListAsync(ct);
        var targets = await db.LoadDeliveryTargetsAsync(pauseWhileWaiting, now, ct);
        var positions = (await QueueOrder.Apply(db.InQueue()).Select(t => t.Number).ToListAsync(ct))
            .Index()
            .ToDictionary(p => p.Item, p => p.Index + 1);
        return open.UnionBy(uncovered, t => t.Number)
            .OrderBy(t => t.Number)
            .ToLookup(
                t => t.CustomerId,
                t => new SalesFacts.SalesTicket(
                    t,
                    positions.TryGetValue(t.Number, out var position) ? position : null,
                    t.State == TicketState.Escalated ? null : targets.Calculate(t).Deadline
                )
            );
    }

    /// <summary>
    /// Reads the latest settlement of each agreement that has ended, unless it was handed over to invoicing.
    /// </summary>
    private static async Task<Dictionary<int, Settlement>> LoadSettlementsAsync(
        WorkbenchDb db,
        IReadOnlyCollection<int>? customers,
        Dictionary<int, ServiceAgreement> agreements,
        CancellationToken ct
    )
    {
        var owed = (
            await CustomerFilter
                .Apply(db.Settlements, customers, s => s.CustomerId)
                .Where(s => s.OwedOre > 0)
                .ToListAsync(ct)
        )
            .Where(s =>
                agreements.GetValueOrDefault(s.CustomerId) is { IsOver: true } agreement
                && agreement.LastDay == s.LastDay
            )
            .GroupBy(s => s.CustomerId)
            .Select(g => g.MaxBy(s => s.RecordedAt)!)
            .ToDictionary(s => BillableItem.From(s).SourceKey, StringComparer.Ordinal);
        if (owed.Count > 0)
        {
            var handedOver = await db
                .BillingLines.Where(l =>
                    owed.Keys.Contains(l.SourceKey)
                    && !db.BillingHandOverUndos.Any(u => u.HandOverNo == l.HandOverNo)
                )
                .Select(l => l.SourceKey)
                .Distinct()
                .ToListAsync(ct);
            handedOver.ForEach(key => owed.Remove(key));
        }

        return owed.Values.ToDictionary(s => s.CustomerId);
    }
}
