using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Operations.Verification;

/// <summary>A page of customers with all their facts. Many years of data don't fit into memory at once.</summary>
/// <param name="LastCustomerId">The next page starts after this customer.</param>
internal sealed record CustomerFactsPage(IReadOnlyList<CustomerFacts> Customers, int LastCustomerId)
{
    private const int PageSize = 100;

    /// <summary>Loads the next page.</summary>
    /// <returns>The page; null when no customer is left.</returns>
    public static async Task<CustomerFactsPage?> LoadAsync(
        WorkbenchDb db,
        int afterCustomerId,
        CancellationToken ct
    )
    {
        var customers = await db
            .Customers.AsNoTracking()
            .Where(c => c.Id > afterCustomerId)
            .OrderBy(c => c.Id)
            .Take(PageSize)
            .ToListAsync(ct);
        if (customers.Count == 0)
        {
            return null;
        }

        // The ids of a page form a range, so that each table is read by its key.
        var last = customers[^1].Id;
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(a => a.CustomerId > afterCustomerId && a.CustomerId <= last)
            .ToDictionaryAsync(a => a.CustomerId, ct);
        var agreements = await db
            .Agreements.AsNoTracking()
            .Where(a => a.CustomerId > afterCustomerId && a.CustomerId <= last)
            .ToDictionaryAsync(a => a.CustomerId, ct);
        var hours = await LoadHoursAsync(db, afterCustomerId, last, ct);
        var terms = await LoadTermsAsync(db, afterCustomerId, last, ct);
        var (tickets, times, pauses) = await LoadTicketsAsync(db, afterCustomerId, last, ct);
        return new(
            [
                .. customers.Select(c => new CustomerFacts(c)
                {
                    Account = accounts.GetValueOrDefault(c.Id),
                    Agreement = agreements.GetValueOrDefault(c.Id),
                    Sources = [.. hours.Sources[c.Id]],
                    Entries = [.. hours.Entries[c.Id]],
                    Terms = [.. terms.Terms[c.Id]],
                    Resets = [.. terms.Resets[c.Id]],
                    Settlements = [.. terms.Settlements[c.Id]],
                    Tickets = [.. tickets[c.Id]],
                    TimeEntries = times,
                    Pauses = pauses,
                }),
            ],
            last
        );
    }

    private static async Task<(
        ILookup<int, HoursSource> Sources,
        ILookup<int, LedgerEntry> Entries
    )> LoadHoursAsync(WorkbenchDb db, int after, int last, CancellationToken ct)
    {
        var sources = await db
            .HoursSources.AsNoTracking()
            .Where(s => s.CustomerId > after && s.CustomerId <= last)
            .OrderBy(s => s.CustomerId)
            .ThenBy(s => s.No)
            .ToListAsync(ct);
        var entries = await db
            .LedgerEntries.AsNoTracking()
            .Where(e => e.CustomerId > after && e.CustomerId <= last)
            .OrderBy(e => e.CustomerId)
            .ThenBy(e => e.No)
            .ToListAsync(ct);
        return (sources.ToLookup(s => s.CustomerId), entries.ToLookup(e => e.CustomerId));
    }

    private static async Task<(
        ILookup<int, Term> Terms,
        ILookup<int, TermReset> Resets,
        ILookup<int, Settlement> Settlements
    )> LoadTermsAsync(WorkbenchDb db, int after, int last, CancellationToken ct)
    {
        var terms = await db
            .Terms.AsNoTracking()
            .Where(t => t.CustomerId > after && t.CustomerId <= last)
            .OrderBy(t => t.CustomerId)
            .ThenBy(t => t.Number)
            .ToListAsync(ct);
        var resets = await db
            .TermResets.AsNoTracking()
            .Where(r => r.CustomerId > after && r.CustomerId <= last)
            .OrderBy(r => r.CustomerId)
            .ThenBy(r => r.TermNumber)
            .ToListAsync(ct);
        var settlements = await db
            .Settlements.AsNoTracking()
            .Where(s => s.CustomerId > after && s.CustomerId <= last)
            .ToListAsync(ct);
        return (
            terms.ToLookup(t => t.CustomerId),
            resets.ToLookup(r => r.CustomerId),
            settlements.ToLookup(s => s.CustomerId)
        );
    }

    /// <summary>Loads tickets with their time and pauses, by ticket: these tables have no index by customer.</summary>
    private static async Task<(
        ILookup<int, Ticket> Tickets,
        ILookup<int, TimeEntry> Times,
        ILookup<int, Pause> Pauses
    )> LoadTicketsAsync(WorkbenchDb db, int after, int last, CancellationToken ct)
    {
        var tickets = db
            .Tickets.AsNoTracking()
            .Where(t => t.CustomerId > after && t.CustomerId <= last);
        var times = await tickets
            .Join(
                db.TimeEntries.AsNoTracking(),
                ticket => ticket.Number,
                time => time.TicketNumber,
                (_, time) => time
            )
            .ToListAsync(ct);
        var pauses = await tickets
            .Join(
                db.Pauses.AsNoTracking(),
                ticket => ticket.Number,
                pause => pause.TicketNumber,
                (_, pause) => pause
            )
            .ToListAsync(ct);
        return (
            (await tickets.OrderBy(t => t.Number).ToListAsync(ct)).ToLookup(t => t.CustomerId),
            times.ToLookup(t => t.TicketNumber),
            pauses.ToLookup(p => p.TicketNumber)
        );
    }
}
