using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>What stands in the queue, and where.</summary>
[Rule("K4")]
public static class QueueReading
{
    /// <summary>In the queue, or on the way to it and waiting for hours or for the customer before work began.</summary>
    public static IQueryable<Ticket> InQueue(this WorkbenchDb db) =>
        db.Tickets.Where(t =>
            t.State == TicketState.Queued
            || (
                t.TechnicianId == null
                && (
                    t.State == TicketState.AwaitingFunding
                    || t.State == TicketState.AwaitingCustomer
                )
            )
        );

    /// <returns>Its place, counted from one; null where it is not in the queue.</returns>
    public static async Task<int?> PlaceOfAsync(
        this WorkbenchDb db,
        Ticket ticket,
        CancellationToken ct
    )
    {
        var waits =
            ticket.State == TicketState.Queued
            || (
                ticket.TechnicianId is null
                && ticket.State is TicketState.AwaitingFunding or TicketState.AwaitingCustomer
            );
        return waits
            ? 1
                + await db.InQueue()
                    .CountAsync(
                        t =>
                            t.FrontPlace < ticket.FrontPlace
                            || (
                                t.FrontPlace == ticket.FrontPlace
                                && (
                                    t.SubmittedAt < ticket.SubmittedAt
                                    || (
                                        t.SubmittedAt == ticket.SubmittedAt
                                        && t.Number < ticket.Number
                                    )
                                )
                            ),
                        ct
                    )
            : null;
    }
}
