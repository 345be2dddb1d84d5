using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue;

/// <summary>Keeps the number of waiting tickets, which the navigation of every open page shows.</summary>
public sealed class QueueLength(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
) : RenewedRead<int>(contexts, publisher, time, ChangeTopic.Ticket)
{
    protected override Task<int> ReadAsync(WorkbenchDb db, CancellationToken ct) =>
        db.InQueue().CountAsync(ct);
}
