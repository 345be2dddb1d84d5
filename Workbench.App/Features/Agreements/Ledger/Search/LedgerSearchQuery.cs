using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Agreements.Ledger.Search;

/// <summary>Searches the stored ledger of a customer by ticket, kind of entry and dates, one page at a time.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class LedgerSearchQuery(QueryExecutor queries)
{
    public const int PageSize = 50;

    /// <param name="before">Only entries with a lower number; null for the newest.</param>
    public Task<LedgerSearchResult> RunAsync(
        Actor actor,
        int customerId,
        LedgerFilter filter,
        int? before,
        CancellationToken ct
    ) =>
        queries.RunAsync<LedgerSearchQuery, LedgerSearchResult>(
            actor,
            (db, token) => ReadAsync(db, customerId, filter, before, token),
            ct
        );

    private static async Task<LedgerSearchResult> ReadAsync(
        WorkbenchDb db,
        int customerId,
        LedgerFilter filter,
        int? before,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var matching = Matching(db, customerId, filter);
        var found = await matching
            .Where(e => before == null || e.No < before)
            .OrderByDescending(e => e.No)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var sums = await matching
            .GroupBy(e => e.Kind)
            .Select(g => new
            {
                Kind = g.Key,
                Count = g.Count(),
                Minutes = g.Sum(e => e.Minutes),
            })
            .ToListAsync(ct);
        var shown = found.Take(PageSize).ToList();
        var subjects = await SubjectsAsync(db, shown, ct);
        var authors = await AuthorsAsync(db, customerId, shown, ct);
        return new(
            [
                .. shown.Select(e => new LedgerSearchResult.Line(
                    e,
                    e.TicketNumber is { } ticket ? subjects.GetValueOrDefault(ticket) : null,
                    authors.GetValueOrDefault(e.No, RecordAuthor.Program)
                )),
            ],
            sums.Sum(s => s.Count),
            new(sums.Sum(s => LedgerEntry.Sign(s.Kind) * s.Minutes)),
            found.Count > PageSize
        );
    }

    private static IQueryable<LedgerEntry> Matching(
        WorkbenchDb db,
        int customerId,
        LedgerFilter filter
    )
    {
        var entries = db.LedgerEntries.AsNoTracking().Where(e => e.CustomerId == customerId);
        if (filter.Ticket is { } ticket)
        {
            entries = entries.Where(e => e.TicketNumber == ticket);
        }

        if (filter.Kind is { } kind)
        {
            entries = entries.Where(e => e.Kind == kind);
        }

        if (filter.From is { } from)
        {
            entries = entries.Where(e => e.Date >= from);
        }

        return filter.To is { } to ? entries.Where(e => e.Date <= to) : entries;
    }

    private static async Task<Dictionary<int, string>> SubjectsAsync(
        WorkbenchDb db,
        List<LedgerEntry> shown,
        CancellationToken ct
    )
    {
        var numbers = shown.Select(e => e.TicketNumber).OfType<int>().Distinct().ToList();
        return numbers.Count == 0
            ? []
            : await db
                .Tickets.Where(t => numbers.Contains(t.Number))
                .Select(t => new { t.Number, t.Subject })
                .ToDictionaryAsync(t => t.Number, t => t.Subject, ct);
    }

    private static async Task<IReadOnlyDictionary<int, RecordAuthor>> AuthorsAsync(
        WorkbenchDb db,
        int customerId,
        List<LedgerEntry> shown,
        CancellationToken ct
    )
    {
        var numbers = shown.Select(e => e.No).ToList();
        return numbers.Count == 0
            ? new Dictionary<int, RecordAuthor>()
            : await db.LoadAuthorsAsync(
                db.LedgerEntries.Where(e => e.CustomerId == customerId && numbers.Contains(e.No)),
                e => e.No,
                ct
            );
    }
}
