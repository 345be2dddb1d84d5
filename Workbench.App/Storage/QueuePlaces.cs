using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>The places of single tickets in the queue: those that they have, or would have if they came back to it now.</summary>
[Rule("K4")]
public static class QueuePlaces
{
    /// <summary>In the queue, or on the way to it and waiting for hours or for the customer before work began.</summary>
    public static IQueryable<Ticket> InQueue(this IQueryable<Ticket> tickets) =>
        tickets.Where(t =>
            t.State == TicketState.Queued
            || (
                t.TechnicianId == null
                && (
                    t.State == TicketState.AwaitingFunding
                    || t.State == TicketState.AwaitingCustomer
                )
            )
        );

    /// <param name="tickets">A few, which all come back together.</param>
    /// <returns>By number; 1 is the first.</returns>
    public static async Task<IReadOnlyDictionary<int, int>> PlacesAsync(
        this WorkbenchDb db,
        IEnumerable<Ticket> tickets,
        CancellationToken ct
    )
    {
        var places = new Dictionary<int, int>();
        var coming = QueueOrder.Of(tickets).ToList();
        var numbers = coming.Select(t => t.Number).ToList();
        foreach (var (i, ticket) in coming.Index())
        {
            var (front, at, number) = (ticket.FrontPlace, ticket.SubmittedAt, ticket.Number);
            var before = await db
                .Tickets.InQueue()
                .Where(t => !numbers.Contains(t.Number))
                .CountAsync(
                    t =>
                        t.FrontPlace < front
                        || (
                            t.FrontPlace == front
                            && (t.SubmittedAt < at || (t.SubmittedAt == at && t.Number < number))
                        ),
                    ct
                );
            places[number] = before + i + 1;
        }

        return places;
    }
}
