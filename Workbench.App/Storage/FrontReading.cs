using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>
/// Who moved tickets to the front of the queue, and why. A change that leaves the state as it is does not say what it was
/// for; the audit of the same instant does.
/// </summary>
[Rule("K4")]
public static class FrontReading
{
    /// <summary>The command that moves one to the front, as the audit knows it.</summary>
    public const string Command = "MoveToFront";

    /// <summary>Its undoing.</summary>
    public const string Undone = "MoveToFrontUndone";

    /// <param name="tickets">A few.</param>
    /// <returns>By number; those that stand at their own place are not among them.</returns>
    public static async Task<IReadOnlyDictionary<int, Fronted>> FrontedAsync(
        this WorkbenchDb db,
        IEnumerable<Ticket> tickets,
        CancellationToken ct
    )
    {
        var numbers = tickets.Where(t => t.FrontPlace < 0).Select(t => t.Number).ToList();
        if (numbers.Count == 0)
        {
            return new Dictionary<int, Fronted>();
        }

        var subjects = numbers.Select(n => new OnTicket(n, null, Guid.Empty).Subject).ToList();
        var moves = (
            await db
                .AuditRows.Where(a => subjects.Contains(a.Subject) && a.Command == Command)
                .Select(a => new { a.Subject, a.At })
                .ToListAsync(ct)
        ).ToLookup(a => a.Subject, a => a.At, StringComparer.Ordinal);
        var changes = await db
            .TicketChanges.Where(c => numbers.Contains(c.TicketNumber) && c.From == c.To)
            .ToListAsync(ct);
        return changes
            .Where(c =>
                moves[new OnTicket(c.TicketNumber, null, Guid.Empty).Subject].Contains(c.At)
            )
            .GroupBy(c => c.TicketNumber)
            .Select(g => g.OrderBy(c => c.No).Last())
            .ToDictionary(c => c.TicketNumber, c => new Fronted(c.ActorName, c.At, c.Reason));
    }
}
