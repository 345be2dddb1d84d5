using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.MyWork;

/// <summary>Keeps the number of queued tickets, which every My work without a ticket in hand shows.</summary>
public sealed class QueuedCount(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
) : RenewedRead<int>(contexts, publisher, time, ChangeTopic.Ticket)
{
    protected override Task<int> ReadAsync(WorkbenchDb db, CancellationToken ct) =>
        db.Tickets.CountAsync(TicketCondition.IsQueued.Expression, ct);
}
