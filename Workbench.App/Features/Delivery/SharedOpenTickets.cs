using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery;

/// <summary>
/// Keeps the open tickets with the columns of <see cref="OpenTicketRules.OpenTicketFiguresAsync"/>, so that one read serves the counts
/// and all lists of a node until a ticket changes.
/// </summary>
public sealed class SharedOpenTickets(IChangePublisher publisher, TimeProvider time)
    : SharedRead<IReadOnlyList<Ticket>>(
        publisher,
        time,
        TimeSpan.FromMinutes(5),
        ChangeTopic.Ticket
    )
{
    public Task<IReadOnlyList<Ticket>> GetAsync(WorkbenchDb db, CancellationToken ct) =>
        GetAsync(async token => await db.OpenTicketFiguresAsync(token), ct);
}
