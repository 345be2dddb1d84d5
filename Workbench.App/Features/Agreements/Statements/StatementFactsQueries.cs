using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Agreements.Statements;

/// <summary>Reads the data of a statement inside one snapshot.</summary>
public static class StatementFactsQueries
{
    /// <summary>The newest entries of the ledger that are read in any case.</summary>
    public const int RecentEntries = 100;

    public static async Task<StatementFacts> LoadAsync(
        WorkbenchDb db,
        int customerId,
        AgreementPolicy policy,
        CancellationToken ct
    )
    {
        var hours = await db.LoadCustomerHoursAsync([customerId], includeClosed: true, ct);
        return new(
            hours[customerId],
            await db.Terms.Where(t => t.CustomerId == customerId).ToListAsync(ct),
            await db.PackageChanges.Where(c => c.CustomerId == customerId).ToListAsync(ct),
            await LoadChargedTimeAsync(db, customerId, onlyUncovered: false, ct),
            await db.LoadPackagesAsync(ct),
            policy
        );
    }

    /// <summary>
    /// Reads what the figures of today and the newest entries follow from. A source that is left out lapsed before the oldest of
    /// these entries: all of its entries together are zero. A ticket without uncovered time is left out of the charged time.
    /// </summary>
    /// <param name="newest">The number of newest entries that are read in any case.</param>
    public static async Task<StatementFacts> LoadRecentAsync(
        WorkbenchDb db,
        int customerId,
        bool withCards,
        AgreementPolicy policy,
        CancellationToken ct,
        int newest = RecentEntries
    )
    {
        var hours = (await db.LoadCustomerHoursAsync([customerId], includeClosed: false, ct))[
            customerId
        ];
        var sources = await db.HoursSources.Where(s => s.CustomerId == customerId).ToListAsync(ct);
        var numbers = await RecentSourcesAsync(db, customerId, sources, withCards, newest, ct);
        var entries = await db
            .LedgerEntries.Where(e => e.CustomerId == customerId && numbers.Contains(e.SourceNo))
            .OrderBy(e => e.No)
            .ToListAsync(ct);
        return new(
            hours with
            {
                Ledger = HoursLedger.Create(hours.Ledger.Account, sources) with
                {
                    LoadedEntries = LoadedLedgerEntries.All(entries),
                },
            },
            await db.Terms.Where(t => t.CustomerId == customerId).ToListAsync(ct),
            await db.PackageChanges.Where(c => c.CustomerId == customerId).ToListAsync(ct),
            await LoadChargedTimeAsync(db, customerId, onlyUncovered: true, ct),
            await db.LoadPackagesAsync(ct),
            policy
        );
    }

    private static async Task<List<int>> RecentSourcesAsync(
        WorkbenchDb db,
        int customerId,
        List<HoursSource> sources,
        bool withCards,
        int newest,
        CancellationToken ct
    )
    {
        var oldest = await db
            .LedgerEntries.Where(e => e.CustomerId == customerId)
            .OrderByDescending(e => e.Date)
            .ThenByDescending(e => e.No)
            .Skip(newest)
            .Select(e => (DateOnly?)e.Date)
            .FirstOrDefaultAsync(ct);
        var termStart = sources.Max(s => (DateOnly?)s.TermStart);
        var since = oldest < termStart ? oldest.Value : termStart ?? DateOnly.MinValue;
        var moved = oldest is null
            ? sources.ConvertAll(s => s.No)
            : await db
                .LedgerEntries.Where(e => e.CustomerId == customerId && e.Date >= since)
                .Select(e => e.SourceNo)
                .Distinct()
                .ToListAsync(ct);
        var drawnByUncovered = await (
            from ticket in db.Tickets
            where ticket.CustomerId == customerId && ticket.UncoveredMinutes != 0
            join entry in db.LedgerEntries on (int?)ticket.Number equals entry.TicketNumber
            select entry.SourceNo
        )
            .Distinct()
            .ToListAsync(ct);
        return
        [
            .. sources
                .Where(s => s.LapsedOn is null || (withCards && !s.IsIncluded))
                .Select(s => s.No)
                .Union(moved)
                .Union(drawnByUncovered),
        ];
    }

    private static async Task<IReadOnlyList<TimeEntry>> LoadChargedTimeAsync(
        WorkbenchDb db,
        int customerId,
        bool onlyUncovered,
        CancellationToken ct
    )
    {
        var tickets = db.Tickets.Where(t => t.CustomerId == customerId);
        var times = await (
            from ticket in onlyUncovered ? tickets.Where(t => t.UncoveredMinutes != 0) : tickets
            join time in db.TimeEntries on ticket.Number equals time.TicketNumber
            select new { Ticket = ticket, Time = time }
        ).ToListAsync(ct);
        return
        [
            .. times
                .GroupBy(t => t.Ticket)
                .Where(g => !HourlyRateRules.PaysForUncoveredTime(g.Key))
                .SelectMany(g =>
                    UnreversedTimeEntries
                        .From(g.Select(t => t.Time))
                        .Where(t => ChargingRules.DrawsHours(g.Key, t))
                        .Select(t =>
                            t with
                            {
                                Minutes = t.Minutes - ChargingRules.WaivedMinutes(g.Key, t).Value,
                            }
                        )
                ),
        ];
    }
}
