using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>Keeps the number of tickets that wait for triage, which the navigation of every open page shows.</summary>
public sealed class TriageLength(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
) : RenewedRead<int>(contexts, publisher, time, ChangeTopic.Ticket)
{
    protected override Task<int> ReadAsync(WorkbenchDb db, CancellationToken ct) =>
        db.Tickets.CountAsync(TicketCondition.AwaitsTriage.Expression, ct);
}
