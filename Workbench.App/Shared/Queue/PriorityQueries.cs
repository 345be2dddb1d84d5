using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Queue;

/// <summary>Reads who moved tickets to the front of the queue, and why.</summary>
public static class PriorityQueries
{
    /// <param name="tickets">A small number of ticket numbers.</param>
    /// <returns>The priorities by ticket number. Leaves out tickets without priority.</returns>
    public static async Task<IReadOnlyDictionary<int, TicketPriority>> LoadPrioritiesAsync(
        this WorkbenchDb db,
        IEnumerable<Ticket> tickets,
        CancellationToken ct
    )
    {
        var numbers = tickets.Where(t => t.Priority < 0).Select(t => t.Number).ToList();
        if (numbers.Count == 0)
        {
            return new Dictionary<int, TicketPriority>();
        }

        var changes = await db
            .TicketChanges.Where(c =>
                numbers.Contains(c.TicketNumber) && c.Kind == TicketChangeKind.MovedToFront
            )
            .ToListAsync(ct);
        return changes
            .GroupBy(c => c.TicketNumber)
            .Select(g => g.OrderBy(c => c.No).Last())
            .ToDictionary(
                c => c.TicketNumber,
                c => new TicketPriority(c.ActorName, c.ChangedAt, c.Reason)
            );
    }
}
