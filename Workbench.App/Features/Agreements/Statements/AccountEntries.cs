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
    /// Reads what the figures of today and the newest entries follow from: the newest, or all since the term began; those that tell
    /// what became of uncovered time; and of each source that has not lapsed or is named by one of these, all that is no draw. Its
    /// older draws are left out, however many: their sum follows from the other entries, because all entries of a source add up to
    /// what remains of it.
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
            .Select(e => new { e.Date, e.No })
            .FirstOrDefaultAsync(ct);
        if (oldest is null)
        {
            return await LoadAllAsync(db, id, ct);
        }

        var termStart = parts.Sources.Max(s => s.TermStart);
        var recent =
            oldest.Date < termStart
                ? ofCustomer
                    .Where(e => e.Date > oldest.Date)
                    .Concat(ofCustomer.Where(e => e.Date == oldest.Date && e.No >= oldest.No))
                : ofCustomer.Where(e => e.Date >= termStart);
        var first = await ReadAsync(recent.Concat(OfUncoveredTickets(db, id)), ct);
        var named = first.Select(e => e.Record.SourceNo).ToHashSet();
        var sources = parts
            .Sources.Where(s => s.IsOpen || named.Contains(s.No) || (withCards && !s.IsIncluded))
            .ToList();

        // The settlement of a scheduled end adds up the entries of cards.
        return parts.Agreement?.LastDay is null
            ? Combine(first, await ReadAsync(WithoutDraws(db, id, sources), ct), sources)
            : Combine(first, await ReadAsync(OfSources(ofCustomer, sources), ct), []);
    }

    /// <summary>All entries of the sources. None is dated before its source was granted.</summary>
    private static IQueryable<LedgerEntry> OfSources(
        IQueryable<LedgerEntry> ofCustomer,
        List<HoursSource> sources
    )
    {
        var numbers = sources.ConvertAll(s => s.No);
        var since = sources.Min(s => s.GrantedOn);
        return ofCustomer.Where(e => e.Date >= since && numbers.Contains(e.SourceNo));
    }

    private static IQueryable<LedgerEntry> OfUncoveredTickets(WorkbenchDb db, int id) =>
        from ticket in db.Tickets
        where ticket.CustomerId == id && ticket.UncoveredMinutes != 0
        join entry in db.LedgerEntries on (int?)ticket.Number equals entry.TicketNumber
        select entry;

    /// <summary>All that is no draw, and the draws that were reversed.</summary>
    private static IQueryable<LedgerEntry> WithoutDraws(
        WorkbenchDb db,
        int id,
        List<HoursSource> sources
    )
    {
        var numbers = sources.ConvertAll(s => s.No);
        var others = db.LedgerEntries.Where(e =>
            e.CustomerId == id && numbers.Contains(e.SourceNo) && e.Kind != LedgerEntryKind.Draw
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
        IEnumerable<HoursSource> withoutDraws
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
            withoutDraws
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
