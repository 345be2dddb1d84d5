using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>
/// A waiting ticket without its texts: its place, and what says whether it can start. The node keeps one for each ticket of the
/// queue.
/// </summary>
public sealed record QueueLine(
    QueuePlace Place,
    int CustomerId,
    TicketState State,
    SizeClass? Size,
    HoursNeed Need
)
{
    public int Number => Place.Number;

    public static QueueLine From(Ticket ticket) =>
        new(
            QueueOrder.PlaceOf(ticket),
            ticket.CustomerId,
            ticket.State,
            ticket.Size,
            HoursNeed.From(ticket)
        );
}
