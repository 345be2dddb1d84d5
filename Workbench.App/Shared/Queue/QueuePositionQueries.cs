using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Shared.Queue;

/// <summary>What stands in the queue, and where.</summary>
public static class QueuePositionQueries
{
    /// <summary>In the queue, or on the way to it and waiting for hours or for the customer before work began.</summary>
    public static IQueryable<Ticket> InQueue(this WorkbenchDb db) =>
        db.Tickets.Where(TicketCondition.IsInQueue.Expression);

    /// <returns>Its place, counted from one; null where it is not in the queue.</returns>
    public static async Task<int?> FindPositionAsync(
        this WorkbenchDb db,
        Ticket ticket,
        CancellationToken ct
    ) =>
        TicketCondition.IsInQueue.Holds(ticket)
            ? 1 + await db.InQueue().CountAsync(QueueOrder.IsBefore(ticket), ct)
            : null;

    /// <summary>The places that tickets would have which come back to the queue together; those in it keep theirs.</summary>
    /// <param name="tickets">A few.</param>
    /// <returns>By number; 1 is the first.</returns>
    public static async Task<IReadOnlyDictionary<int, int>> CalculatePositionsAsync(
        this WorkbenchDb db,
        IEnumerable<Ticket> tickets,
        CancellationToken ct
    )
    {
        var coming = QueueOrder.Apply(tickets).ToList();
        var numbers = coming.Select(t => t.Number).ToList();
        var others = db.InQueue().Where(t => !numbers.Contains(t.Number));
        var places = new Dictionary<int, int>();
        foreach (var (i, ticket) in coming.Index())
        {
            places[ticket.Number] =
                1 + i + await others.CountAsync(QueueOrder.IsBefore(ticket), ct);
        }

        return places;
    }
}
