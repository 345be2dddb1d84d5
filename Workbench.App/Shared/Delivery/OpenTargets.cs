using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Shared.Delivery;

/// <summary>
/// Keeps the targets and places of all open tickets, from which alerts and the morning brief are made: one read serves all people of
/// the node.
/// </summary>
public sealed class OpenTargets(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    DeliveryTargets targets,
    TimeProvider time
)
    : SharedRead<IReadOnlyList<OpenTarget>>(
        publisher,
        time,
        TimeSpan.FromMinutes(1),
        ChangeTopic.Ticket,
        ChangeTopic.Delivery
    )
{
    private const int MaxTickets = 10_000;

    private readonly TimeProvider clock = time;

    /// <returns>The targets, the earliest deadline first. Escalated tickets have none (D4).</returns>
    public Task<IReadOnlyList<OpenTarget>> GetAsync(CancellationToken ct) =>
        GetAsync(ReadAsync, ct);

    [Rule("D1")]
    private async Task<IReadOnlyList<OpenTarget>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var calculator = await targets.GetAsync(clock.GetUtcNow().UtcDateTime, ct);
        var open = await db
            .Tickets.Where(TicketCondition.CountsAtTriage.Expression)
            .OrderBy(t => t.Number)
            .Take(MaxTickets)
            .ToListAsync(ct);
        var places = QueueOrder
            .Apply(open.Where(TicketCondition.IsInQueue.Holds))
            .Index()
            .ToDictionary(t => t.Item.Number, t => t.Index + 1);
        return
        [
            .. open.Select(t => new OpenTarget(
                    t.Number,
                    t.Subject,
                    t.State,
                    t.TechnicianId,
                    calculator.Calculate(t).Deadline,
                    calculator.PauseWhileWaiting && t.PausedSince is not null,
                    places.TryGetValue(t.Number, out var place) ? place : null
                ))
                .OrderBy(t => t.Deadline)
                .ThenBy(t => t.Number),
        ];
    }
}
