using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Usage;

namespace Workbench.App.Features.Agreements.Usage;

/// <summary>Reads what decides a customer's usage in a range of days, by indexes of the customer, the day and the ticket.</summary>
internal static class UsageFactsQueries
{
    public static async Task<UsageFacts> LoadUsageFactsAsync(
        this WorkbenchDb db,
        int customerId,
        UsagePeriod period,
        CancellationToken ct
    )
    {
        var (from, to) = (period.From, period.To);
        var drawn = await Draws(db, customerId)
            .Where(e => e.Date >= from && e.Date < to)
            .ToListAsync(ct);
        var worked = await db
            .TimeEntries.Where(t =>
                t.CustomerId == customerId && t.WorkedOn >= from && t.WorkedOn < to
            )
            .Select(t => t.TicketNumber)
            .Distinct()
            .ToListAsync(ct);
        var numbers = drawn.Select(e => e.TicketNumber).OfType<int>().Union(worked).ToList();
        return numbers.Count == 0
            ? new(from, to, [], [], [])
            : new(
                from,
                to,
                await db
                    .Tickets.AsNoTracking()
                    .Where(t => numbers.Contains(t.Number) && t.CustomerId == customerId)
                    .ToListAsync(ct),
                await db
                    .TimeEntries.AsNoTracking()
                    .Where(t => numbers.Contains(t.TicketNumber))
                    .ToListAsync(ct),
                await WithTicketsAsync(db, customerId, drawn, numbers, ct)
            );
    }

    private static IQueryable<LedgerEntry> Draws(WorkbenchDb db, int customerId) =>
        db
            .LedgerEntries.AsNoTracking()
            .Where(e =>
                e.CustomerId == customerId
                && (e.Kind == LedgerEntryKind.Draw || e.Kind == LedgerEntryKind.Reverse)
            );

    /// <summary>Adds the draws of the worked tickets on other days: time can be covered long after the work.</summary>
    private static async Task<IReadOnlyCollection<LedgerEntry>> WithTicketsAsync(
        WorkbenchDb db,
        int customerId,
        List<LedgerEntry> drawn,
        List<int> numbers,
        CancellationToken ct
    )
    {
        var others = await Draws(db, customerId)
            .Where(e => e.TicketNumber != null && numbers.Contains(e.TicketNumber.Value))
            .ToListAsync(ct);
        return [.. drawn.Concat(others).DistinctBy(e => e.No)];
    }
}
