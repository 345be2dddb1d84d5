using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.CustomerNotes;

namespace Workbench.App.Features.Customers.Notes;

/// <summary>Returns the notes about a customer, one page at a time, and the pinned one.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CustomerNotesQuery(QueryExecutor queries)
{
    public const int PageSize = 20;

    /// <param name="before">Only notes with a lower number; null for the newest.</param>
    public Task<CustomerNotesView> RunAsync(
        Actor actor,
        int customerId,
        int? before,
        CancellationToken ct
    ) =>
        queries.RunAsync<CustomerNotesQuery, CustomerNotesView>(
            actor,
            (db, token) => ReadAsync(db, customerId, before, token),
            ct
        );

    /// <summary>Returns the pinned note; null if there is none.</summary>
    public Task<CustomerNote?> PinnedAsync(Actor actor, int customerId, CancellationToken ct) =>
        queries.RunAsync<CustomerNotesQuery, CustomerNote?>(
            actor,
            (db, token) => FindPinnedAsync(db, customerId, token),
            ct
        );

    private static async Task<CustomerNotesView> ReadAsync(
        WorkbenchDb db,
        int customerId,
        int? before,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var numbers = await db
            .CustomerNoteEntries.Where(e =>
                e.CustomerId == customerId
                && e.Kind == CustomerNoteKind.Written
                && (before == null || e.No < before)
            )
            .OrderByDescending(e => e.No)
            .Select(e => e.No)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        return new(
            await FindPinnedAsync(db, customerId, ct),
            await db.LoadNotesAsync(customerId, [.. numbers.Take(PageSize)], ct),
            numbers.Count > PageSize
        );
    }

    private static async Task<CustomerNote?> FindPinnedAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    )
    {
        var latest = await db
            .CustomerNoteEntries.AsNoTracking()
            .Where(e =>
                e.CustomerId == customerId
                && (e.Kind == CustomerNoteKind.Pinned || e.Kind == CustomerNoteKind.Unpinned)
            )
            .OrderByDescending(e => e.No)
            .FirstOrDefaultAsync(ct);
        return latest is { Kind: CustomerNoteKind.Pinned, NoteNo: var no }
            ? (await db.LoadNotesAsync(customerId, [no], ct)).Find(n => n.Removal is null)
            : null;
    }
}
