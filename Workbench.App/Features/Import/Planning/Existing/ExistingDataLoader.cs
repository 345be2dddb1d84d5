using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Existing;

/// <summary>
/// Loads the existing data in one pass. What the import may change (agreements, accounts, tickets) is tracked if the context
/// tracks; the rest is never tracked.
/// </summary>
internal static class ExistingDataLoader
{
    public static async Task<ExistingData> LoadAsync(WorkbenchDb db, CancellationToken ct)
    {
        var customers = await db.Customers.AsNoTracking().ToListAsync(ct);
        var people = await db.People.AsNoTracking().OrderBy(p => p.Id).ToListAsync(ct);
        var terms = await db.Terms.AsNoTracking().OrderBy(t => t.Number).ToListAsync(ct);
        var packages = await db.PackageChanges.AsNoTracking().OrderBy(c => c.No).ToListAsync(ct);
        var changes = await db.TicketChanges.AsNoTracking().ToListAsync(ct);
        return new(
            IndexByText(await db.Packages.AsNoTracking().ToListAsync(ct), p => p.Name),
            IndexByText(customers, c => c.Number),
            await db.Agreements.ToDictionaryAsync(a => a.CustomerId, ct),
            terms.ToLookup(t => t.CustomerId),
            packages.ToLookup(c => c.CustomerId),
            await db.Accounts.ToDictionaryAsync(a => a.CustomerId, ct),
            await db.Tickets.ToDictionaryAsync(t => t.Number, ct),
            await db
                .TicketTexts.AsNoTracking()
                .ToDictionaryAsync(t => t.TicketNumber, t => t.Description, ct),
            changes
                .GroupBy(c => c.TicketNumber)
                .ToDictionary(
                    g => g.Key,
                    g => (IReadOnlyList<TicketChange>)[.. g.OrderBy(c => c.No)]
                ),
            await RefillCardCountsAsync(db, ct),
            await TimeEntryCountsAsync(db, people, ct),
            people,
            await NextNumberAsync(db, Counters.Customer, customers.Select(c => c.Id), ct),
            await NextNumberAsync(db, Counters.Person, people.Select(p => p.Id), ct),
            await NextNumberAsync(db, Counters.Bundle, [], ct),
            await NextNumberAsync(db, Counters.Escalation, [], ct)
        );
    }

    /// <summary>
    /// Indexes items by their exact text, and by the form in which rows name them. If two items differ only in how their texts
    /// are written, each keeps its own.
    /// </summary>
    private static Dictionary<string, T> IndexByText<T>(
        IReadOnlyList<T> items,
        Func<T, string> textOf
    )
    {
        var index = items.ToDictionary(textOf, StringComparer.Ordinal);
        foreach (var item in items)
        {
            index.TryAdd(TextForm.Comparable(textOf(item)), item);
        }

        return index;
    }

    private static async Task<Dictionary<ExistingData.RefillCardKey, int>> RefillCardCountsAsync(
        WorkbenchDb db,
        CancellationToken ct
    ) =>
        (await db.RefillCards.AsNoTracking().ToListAsync(ct))
            .GroupBy(c => new ExistingData.RefillCardKey(c.CustomerId, c.BoughtOn, c.Hours))
            .ToDictionary(g => g.Key, g => g.Count());

    private static async Task<Dictionary<ExistingData.TimeEntryKey, int>> TimeEntryCountsAsync(
        WorkbenchDb db,
        IReadOnlyList<Person> people,
        CancellationToken ct
    )
    {
        var names = people.ToDictionary(p => p.Id, p => p.ImportName ?? p.Name);
        return (await db.TimeEntries.AsNoTracking().ToListAsync(ct))
            .GroupBy(t =>
                ExistingData.TimeEntryKey.Create(
                    t.TicketNumber,
                    t.WorkedOn,
                    t.Minutes,
                    names.GetValueOrDefault(t.TechnicianId, ""),
                    t.Activity,
                    t.Note
                )
            )
            .ToDictionary(g => g.Key, g => g.Count());
    }

    private static async Task<int> NextNumberAsync(
        WorkbenchDb db,
        string counter,
        IEnumerable<int> used,
        CancellationToken ct
    )
    {
        var row = await db.Counters.AsNoTracking().SingleOrDefaultAsync(c => c.Name == counter, ct);
        return Math.Max(row?.Next ?? 1, used.Append(0).Max() + 1);
    }
}
