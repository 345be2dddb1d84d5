using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.CustomerNotes;

namespace Workbench.App.Features.Customers.Notes;

/// <summary>Reads and stores the notes about a customer in a command.</summary>
internal static class CustomerNoteStore
{
    /// <summary>
    /// Decides the next entry of the notes about a customer and stores it. Locks the customer's account, so that entries are
    /// numbered one after the other.
    /// </summary>
    /// <param name="decide">Gets the note, null for a new one, and the number of the entry.</param>
    public static async Task<Outcome<int>> AddNoteEntryAsync(
        this CommandContext context,
        CustomerNoteCommandTarget target,
        Func<CustomerNote?, int, Result<CustomerNoteEntry>> decide,
        CancellationToken ct
    )
    {
        var db = context.Db;
        if (!await db.Customers.AnyAsync(c => c.Id == target.CustomerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, target.CustomerId);
        }

        await context.LockAccountAsync(target.CustomerId, ct);
        CustomerNote? note = null;
        if (target.NoteNo is { } noteNo)
        {
            var found = await db.LoadNotesAsync(target.CustomerId, [noteNo], ct);
            if (found.Count == 0)
            {
                return Refusal.Because(RefusalCode.NotFound, noteNo);
            }

            note = found[0];
            if (target.ExpectedVersion is { } seen && seen != note.Version)
            {
                return Refusal.Because(RefusalCode.ConcurrencyConflict);
            }
        }

        var last = await db
            .CustomerNoteEntries.Where(e => e.CustomerId == target.CustomerId)
            .MaxAsync(e => (int?)e.No, ct);
        if (!decide(note, (last ?? 0) + 1).TryGetValue(out var entry, out var refusal))
        {
            return refusal;
        }

        db.CustomerNoteEntries.Add(entry);
        context.RecordChange(ChangeTopic.Account, target.CustomerId);
        return entry.NoteNo;
    }

    /// <summary>Reads notes with their history, the newest note first.</summary>
    /// <param name="numbers">A small number of notes.</param>
    public static async Task<List<CustomerNote>> LoadNotesAsync(
        this WorkbenchDb db,
        int customerId,
        IReadOnlyList<int> numbers,
        CancellationToken ct
    ) =>
        numbers.Count == 0
            ? []
            :
            [
                .. (
                    await db
                        .CustomerNoteEntries.AsNoTracking()
                        .Where(e => e.CustomerId == customerId && numbers.Contains(e.NoteNo))
                        .ToListAsync(ct)
                )
                    .GroupBy(e => e.NoteNo)
                    .OrderByDescending(g => g.Key)
                    .Select(g => new CustomerNote([.. g.OrderBy(e => e.No)])),
            ];
}
