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
    : RenewedRead<IReadOnlyList<OpenTarget>>(
        contexts,
        publisher,
        time,
        ChangeTopic.Ticket,
        ChangeTopic.Delivery
    )
{
    private const int MaxTickets = 10_000;

    private readonly TimeProvider clock = time;

    /// <returns>The targets, the earliest deadline first. Escalated tickets have none (D4).</returns>
    [Rule("D1")]
    protected override async Task<IReadOnlyList<OpenTarget>> ReadAsync(
        WorkbenchDb db,
        CancellationToken ct
    )
    {
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
