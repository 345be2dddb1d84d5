using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Storage;

/// <summary>
/// Recomputes every kept figure from the facts: what remains in each source and the balance from the entries, holds and
/// registered time from the tickets.
/// </summary>
[Rule("A10")]
public static class BooksCheck
{
    /// <returns>A line for each difference; none where the books balance.</returns>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(
        WorkbenchDb db,
        CancellationToken ct
    )
    {
        var entries = (await db.LedgerEntries.AsNoTracking().ToListAsync(ct)).ToLookup(e =>
            e.CustomerId
        );
        var sources = (await db.HoursSources.AsNoTracking().ToListAsync(ct)).ToLookup(s =>
            s.CustomerId
        );
        var held = (
            await db
                .Tickets.AsNoTracking()
                .Select(t => new { t.CustomerId, t.HeldMinutes })
                .ToListAsync(ct)
        ).ToLookup(t => t.CustomerId, t => t.HeldMinutes);
        var differences = new List<string>();
        foreach (var account in await db.Accounts.AsNoTracking().ToListAsync(ct))
        {
            var id = account.CustomerId;
            differences.AddRange(OfAccount(account, [.. sources[id]], [.. entries[id]]));
            Compare($"customer {id} held", account.HeldMinutes, held[id].Sum(), differences);
        }

        await AddTimesAsync(db, differences, ct);
        return differences;
    }

    private static List<string> OfAccount(
        Account account,
        IReadOnlyList<HoursSource> sources,
        IReadOnlyList<LedgerEntry> entries
    )
    {
        var differences = new List<string>();
        var name = $"customer {account.CustomerId}";
        Compare(
            $"{name} balance, by its sources",
            account.BalanceMinutes,
            sources.Sum(s => s.RemainingMinutes),
            differences
        );
        Compare(
            $"{name} balance, by its entries",
            account.BalanceMinutes,
            entries.Sum(e => e.Effect),
            differences
        );
        Compare($"{name} next entry", account.NextEntryNo, entries.Count + 1, differences);
        Compare($"{name} next source", account.NextSourceNo, sources.Count + 1, differences);
        foreach (var source in sources)
        {
            var own = entries.Where(e => e.SourceNo == source.No).ToList();
            Compare(
                $"{name} source {source.No} remaining",
                source.RemainingMinutes,
                own.Sum(e => e.Effect),
                differences
            );
            Compare(
                $"{name} source {source.No} granted",
                source.GrantedMinutes,
                own.Where(e => e.Kind == LedgerEntryKind.Grant).Sum(e => e.Minutes),
                differences
            );
        }

        return differences;
    }

    private static async Task AddTimesAsync(
        WorkbenchDb db,
        List<string> differences,
        CancellationToken ct
    )
    {
        var registered = (
            await db
                .TimeEntries.AsNoTracking()
                .Select(t => new { t.TicketNumber, t.Minutes })
                .ToListAsync(ct)
        ).ToLookup(t => t.TicketNumber, t => t.Minutes);
        var tickets = await db
            .Tickets.AsNoTracking()
            .Select(t => new { t.Number, t.RegisteredMinutes })
            .ToListAsync(ct);
        foreach (var ticket in tickets)
        {
            Compare(
                $"ticket {ticket.Number} registered",
                ticket.RegisteredMinutes,
                registered[ticket.Number].Sum(),
                differences
            );
        }
    }

    private static void Compare(string figure, int kept, int recomputed, List<string> differences)
    {
        if (kept != recomputed)
        {
            differences.Add($"{figure}: kept {kept}, recomputed {recomputed}");
        }
    }
}
