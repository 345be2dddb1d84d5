using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Agreements.Statements;

/// <summary>The entries of a customer's ledger that a statement needs, with who recorded them.</summary>
/// <param name="LeftOutDraws">Minutes of draws that were not read, by number of the source.</param>
internal sealed record AccountEntries(
    IReadOnlyList<AccountParts.Recorded<LedgerEntry>> Entries,
    IReadOnlyDictionary<int, int> LeftOutDraws
)
{
    public static async Task<AccountEntries> LoadAllAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    ) =>
        new(
            await ReadAsync(db.LedgerEntries.Where(e => e.CustomerId == customerId), ct),
            new Dictionary<int, int>()
        );

    /// <summary>
    /// Reads what the figures of today and the newest entries follow from: the entries since the oldest of these or since the term
    /// began, all entries of sources that have not lapsed, and those that tell what became of uncovered time. Of lapsed sources
    /// the older draws are left out, however many; their sum follows from the other entries, because all entries of a source add
    /// up to what remains of it.
    /// </summary>
    public static async Task<AccountEntries> LoadRecentAsync(
        WorkbenchDb db,
        AccountParts parts,
        bool withCards,
        int newest,
        CancellationToken ct
    )
    {
        var id = parts.Customer.Id;
        var ofCustomer = db.LedgerEntries.Where(e => e.CustomerId == id);
        var oldest = await ofCustomer
            .OrderByDescending(e => e.Date)
            .ThenByDescending(e => e.No)
            .Skip(newest)
            .Select(e => (DateOnly?)e.Date)
            .FirstOrDefaultAsync(ct);
        if (oldest is null)
        {
            return await LoadAllAsync(db, id, ct);
        }

        var termStart = parts.Sources.Max(s => (DateOnly?)s.TermStart);
        var since = oldest < termStart ? oldest.Value : termStart ?? DateOnly.MinValue;
        var open = parts.Sources.Where(s => s.LapsedOn is null).Select(s => s.No).ToList();
        var first = await ReadAsync(
            ofCustomer
                .Where(e => e.Date >= since)
                .Concat(ofCustomer.Where(e => e.Date < since && open.Contains(e.SourceNo)))
                .Concat(OfUncoveredTickets(db, id)),
            ct
        );
        List<int> lapsed =
        [
            .. parts
                .Sources.Where(s => s.LapsedOn is not null && withCards && !s.IsIncluded)
                .Select(s => s.No)
                .Union(first.Select(e => e.Record.SourceNo))
                .Except(open),
        ];
        if (lapsed.Count == 0)
        {
            return new(first, new Dictionary<int, int>());
        }

        // The settlement of a scheduled end adds up the entries of cards.
        return parts.Agreement?.LastDay is null
            ? Combine(first, await ReadAsync(WithoutDraws(db, id, lapsed), ct), parts, lapsed)
            : Combine(
                first,
                await ReadAsync(ofCustomer.Where(e => lapsed.Contains(e.SourceNo)), ct),
                parts,
                []
            );
    }

    private static IQueryable<LedgerEntry> OfUncoveredTickets(WorkbenchDb db, int id) =>
        from ticket in db.Tickets
        where ticket.CustomerId == id && ticket.UncoveredMinutes != 0
        join entry in db.LedgerEntries on (int?)ticket.Number equals entry.TicketNumber
        select entry;

    /// <summary>All that is no draw, and the draws that were reversed.</summary>
    private static IQueryable<LedgerEntry> WithoutDraws(WorkbenchDb db, int id, List<int> sources)
    {
        var others = db.LedgerEntries.Where(e =>
            e.CustomerId == id && sources.Contains(e.SourceNo) && e.Kind != LedgerEntryKind.Draw
        );
        return others.Concat(
            from reversal in others
            where reversal.ReversedEntryNo != null
            join reversed in db.LedgerEntries
                on new { reversal.CustomerId, No = reversal.ReversedEntryNo!.Value } equals new
                {
                    reversed.CustomerId,
                    reversed.No,
                }
            select reversed
        );
    }

    private static AccountEntries Combine(
        IEnumerable<AccountParts.Recorded<LedgerEntry>> first,
        IEnumerable<AccountParts.Recorded<LedgerEntry>> more,
        AccountParts parts,
        IReadOnlyCollection<int> withoutDraws
    )
    {
        List<AccountParts.Recorded<LedgerEntry>> entries =
        [
            .. first.Concat(more).DistinctBy(e => e.Record.No).OrderBy(e => e.Record.No),
        ];
        var sums = entries
            .GroupBy(e => e.Record.SourceNo)
            .ToDictionary(g => g.Key, g => g.Sum(e => e.Record.SignedMinutes));
        return new(
            entries,
            parts
                .Sources.Where(s => withoutDraws.Contains(s.No))
                .Select(s => (s.No, Minutes: sums.GetValueOrDefault(s.No) - s.RemainingMinutes))
                .Where(s => s.Minutes != 0)
                .ToDictionary(s => s.No, s => s.Minutes)
        );
    }

    private static async Task<IReadOnlyList<AccountParts.Recorded<LedgerEntry>>> ReadAsync(
        IQueryable<LedgerEntry> entries,
        CancellationToken ct
    )
    {
        var rows = await entries
            .AsNoTracking()
            .Select(e => new
            {
                Entry = e,
                ActorId = EF.Property<int>(e, WorkbenchDb.ActorProperty),
                Origin = EF.Property<RecordOrigin>(e, WorkbenchDb.OriginProperty),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new AccountParts.Recorded<LedgerEntry>(
                    r.Entry,
                    r.ActorId,
                    r.Origin
                ))
                .DistinctBy(e => e.Record.No)
                .OrderBy(e => e.Record.No),
        ];
    }
}
