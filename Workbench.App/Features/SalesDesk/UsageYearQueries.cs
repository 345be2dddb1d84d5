using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Sales.Advice;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.SalesDesk;

/// <summary>Reads what customers used and bought in the last 12 whole months.</summary>
internal static class UsageYearQueries
{
    /// <summary>Leaves out months before the hours could be drawn.</summary>
    /// <param name="customers">The customers to read; null for all.</param>
    public static async Task<IReadOnlyDictionary<int, UsageYear>> LoadUsageYearsAsync(
        this WorkbenchDb db,
        IReadOnlyCollection<int>? customers,
        DateOnly today,
        CancellationToken ct
    )
    {
        var to = new DateOnly(today.Year, today.Month, 1);
        var from = to.AddMonths(-UsageYear.Months);
        var drawn = await Drawn(db, customers, from, to).ToListAsync(ct);
        var atRate = await AtRate(db, customers, from, to).ToListAsync(ct);
        var cards = await Cards(db, customers, from, to)
            .ToDictionaryAsync(c => c.CustomerId, c => c.Ore, ct);
        var used = drawn
            .Concat(atRate)
            .GroupBy(m => (m.CustomerId, m.Year, m.Month))
            .ToDictionary(g => g.Key, g => g.Sum(m => m.Minutes));
        var rateMinutes = atRate
            .GroupBy(m => m.CustomerId)
            .ToDictionary(g => g.Key, g => g.Sum(m => m.Minutes));
        var started = await Started(db, customers).ToListAsync(ct);
        return started.ToDictionary(
            c => c.CustomerId,
            c => new UsageYear(
                [
                    .. Enumerable
                        .Range(0, UsageYear.Months)
                        .Select(from.AddMonths)
                        .Where(month => month >= c.First)
                        .Select(month =>
                            used.GetValueOrDefault((c.CustomerId, month.Year, month.Month))
                        ),
                ],
                cards.GetValueOrDefault(c.CustomerId),
                rateMinutes.GetValueOrDefault(c.CustomerId)
            )
        );
    }

    /// <summary>The first day on which each customer could draw hours.</summary>
    private static IQueryable<FirstDay> Started(
        WorkbenchDb db,
        IReadOnlyCollection<int>? customers
    ) =>
        from customer in CustomerFilter.Apply(db.Customers, customers, c => c.Id)
        join agreement in db.Agreements on customer.Id equals agreement.CustomerId
        where customer.LaunchedOn != null
        select new FirstDay(
            customer.Id,
            customer.LaunchedOn > agreement.Anchor ? customer.LaunchedOn!.Value : agreement.Anchor
        );

    private static IQueryable<MonthOfCustomer> Drawn(
        WorkbenchDb db,
        IReadOnlyCollection<int>? customers,
        DateOnly from,
        DateOnly to
    ) =>
        CustomerFilter
            .Apply(db.LedgerEntries, customers, e => e.CustomerId)
            .Where(e =>
                e.Date >= from
                && e.Date < to
                && (e.Kind == LedgerEntryKind.Draw || e.Kind == LedgerEntryKind.Reverse)
            )
            .GroupBy(e => new
            {
                e.CustomerId,
                e.Date.Year,
                e.Date.Month,
            })
            .Select(g => new MonthOfCustomer(
                g.Key.CustomerId,
                g.Key.Year,
                g.Key.Month,
                g.Sum(e => e.Kind == LedgerEntryKind.Draw ? e.Minutes : -e.Minutes)
            ));

    /// <summary>The time of tickets that are paid at the hourly rate and draw nothing (F5).</summary>
    private static IQueryable<MonthOfCustomer> AtRate(
        WorkbenchDb db,
        IReadOnlyCollection<int>? customers,
        DateOnly from,
        DateOnly to
    ) =>
        CustomerFilter
            .Apply(db.TimeEntries, customers, e => e.CustomerId)
            .Where(e => e.WorkedOn >= from && e.WorkedOn < to)
            .Join(
                db.Tickets.Where(t => t.Funding == FundingMode.HourlyRate),
                e => e.TicketNumber,
                t => t.Number,
                (e, t) =>
                    new
                    {
                        t.CustomerId,
                        e.WorkedOn,
                        e.Minutes,
                    }
            )
            .GroupBy(x => new
            {
                x.CustomerId,
                x.WorkedOn.Year,
                x.WorkedOn.Month,
            })
            .Select(g => new MonthOfCustomer(
                g.Key.CustomerId,
                g.Key.Year,
                g.Key.Month,
                g.Sum(x => x.Minutes)
            ));

    /// <summary>The price of the cards that were not cancelled.</summary>
    private static IQueryable<CardsOfCustomer> Cards(
        WorkbenchDb db,
        IReadOnlyCollection<int>? customers,
        DateOnly from,
        DateOnly to
    ) =>
        CustomerFilter
            .Apply(db.RefillCards, customers, c => c.CustomerId)
            .Where(c =>
                c.BoughtOn >= from
                && c.BoughtOn < to
                && !db.LedgerEntries.Any(e =>
                    e.CustomerId == c.CustomerId
                    && e.SourceNo == c.SourceNo
                    && e.Kind == LedgerEntryKind.Cancel
                )
            )
            .GroupBy(c => c.CustomerId)
            .Select(g => new CardsOfCustomer(g.Key, g.Sum(c => c.PriceOre)));

    private sealed record FirstDay(int CustomerId, DateOnly First);

    private sealed record MonthOfCustomer(int CustomerId, int Year, int Month, int Minutes);

    private sealed record CardsOfCustomer(int CustomerId, long Ore);
}
