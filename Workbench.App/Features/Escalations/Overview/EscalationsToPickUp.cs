using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Keeps the number of escalations to pick up, which the navigation of every open page shows.</summary>
public sealed class EscalationsToPickUp(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
) : RenewedRead<int>(contexts, publisher, time, ChangeTopic.Escalation)
{
    protected override Task<int> ReadAsync(WorkbenchDb db, CancellationToken ct) =>
        db.Escalations.CountAsync(e => e.State == EscalationState.ToPickUp, ct);
}
