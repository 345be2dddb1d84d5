using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Shared.Queue;

/// <summary>Reads which tickets are in the queue, and at which position.</summary>
public static class QueuePositionQueries
{
    /// <summary>
    /// Returns the tickets in the queue, and those that waited for hours or for the customer before work began.
    /// </summary>
    public static IQueryable<Ticket> InQueue(this WorkbenchDb db) =>
        db.Tickets.Where(TicketCondition.IsInQueue.Expression);

    /// <returns>The position, starting at 1; null when the ticket isn't in the queue.</returns>
    public static async Task<int?> FindPositionAsync(
        this WorkbenchDb db,
        Ticket ticket,
        CancellationToken ct
    ) =>
        TicketCondition.IsInQueue.Holds(ticket)
            ? 1 + await db.InQueue().CountAsync(QueueOrder.IsBefore(ticket), ct)
            : null;

    /// <summary>
    /// Calculates the positions that tickets would get if they returned to the queue together. Queued tickets stay at their
    /// positions.
    /// </summary>
    /// <param name="tickets">A small number of ticket numbers.</param>
    /// <returns>The positions by ticket number; 1 is the first.</returns>
    public static async Task<IReadOnlyDictionary<int, int>> CalculatePositionsAsync(
        this WorkbenchDb db,
        IEnumerable<Ticket> tickets,
        CancellationToken ct
    )
    {
        var coming = QueueOrder.Apply(tickets).ToList();
        var numbers = coming.Select(t => t.Number).ToList();
        var others = db.InQueue().Where(t => !numbers.Contains(t.Number));
        var positions = new Dictionary<int, int>();
        foreach (var (i, ticket) in coming.Index())
        {
            positions[ticket.Number] =
                1 + i + await others.CountAsync(QueueOrder.IsBefore(ticket), ct);
        }

        return positions;
    }
}
