using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;
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
        var parts = (await AccountParts.LoadAsync(db, customerId, ct))!;
        return Create(
            parts,
            await AccountEntries.LoadAllAsync(db, customerId, ct),
            await LoadChargedTimeAsync(db, customerId, ct),
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
        var parts = (await AccountParts.LoadAsync(db, customerId, ct))!;
        return Create(
            parts,
            await AccountEntries.LoadRecentAsync(db, parts, withCards, newest, ct),
            ChargedTime(parts),
            await db.LoadPackagesAsync(ct),
            policy
        );
    }

    internal static StatementFacts Create(
        AccountParts parts,
        AccountEntries entries,
        IReadOnlyList<TimeEntry> chargedTime,
        IReadOnlyDictionary<string, Package> packages,
        AgreementPolicy policy
    ) =>
        new(
            new(
                parts.Customer,
                parts.Agreement,
                parts.Agreement is null ? null : parts.Terms.MaxBy(t => t.Number),
                HoursLedger.Create(parts.Account, parts.Sources) with
                {
                    LoadedEntries = LoadedLedgerEntries.All(entries.Entries.Select(e => e.Record)),
                }
            ),
            parts.Terms,
            [.. parts.PackageChanges.Select(c => c.Record)],
            chargedTime,
            packages,
            policy
        )
        {
            LeftOutDraws = entries.LeftOutDraws,
        };

    /// <summary>Returns the charged time of the tickets with uncovered time: that of the others is covered.</summary>
    internal static IReadOnlyList<TimeEntry> ChargedTime(AccountParts parts) =>
        ChargedTime(
            from time in parts.UncoveredTimes
            join uncovered in parts.Uncovered on time.TicketNumber equals uncovered.Ticket.Number
            select (uncovered.Ticket, time)
        );

    /// <summary>Returns the charged time of all tickets.</summary>
    internal static async Task<IReadOnlyList<TimeEntry>> LoadChargedTimeAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    ) =>
        ChargedTime(
            (
                await (
                    from ticket in db.Tickets.AsNoTracking()
                    where ticket.CustomerId == customerId
                    join time in db.TimeEntries.AsNoTracking()
                        on ticket.Number equals time.TicketNumber
                    select new { Ticket = ticket, Time = time }
                ).ToListAsync(ct)
            ).Select(t => (t.Ticket, t.Time))
        );

    private static IReadOnlyList<TimeEntry> ChargedTime(
        IEnumerable<(Ticket Ticket, TimeEntry Time)> times
    ) =>
        [
            .. times
                .GroupBy(t => t.Ticket.Number)
                .Select(g => (g.First().Ticket, Times: g.Select(t => t.Time)))
                .Where(g => !HourlyRateRules.PaysForUncoveredTime(g.Ticket))
                .SelectMany(g =>
                    UnreversedTimeEntries
                        .From(g.Times)
                        .Where(t => ChargingRules.DrawsHours(g.Ticket, t))
                        .Select(t =>
                            t with
                            {
                                Minutes =
                                    t.Minutes - ChargingRules.WaivedMinutes(g.Ticket, t).Value,
                            }
                        )
                ),
        ];
}
