using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Shared.Delivery;

/// <summary>Completes the record of a delivery in the transaction that delivers the ticket.</summary>
[Rule("D3")]
public static class DeliveryFreezing
{
    /// <summary>Returns the record with its waits and with its target by the busy periods and settings of now.</summary>
    public static async Task<DeliveredCycle> FreezeAsync(
        this CommandContext context,
        DeliveredCycle delivery,
        CancellationToken ct
    )
    {
        var number = delivery.TicketNumber;
        var pauses = await context
            .Db.Pauses.AsNoTracking()
            .Where(p => p.TicketNumber == number)
            .ToListAsync(ct);
        var triagedAt = await context
            .Db.TicketChanges.Where(c =>
                c.TicketNumber == number && c.Kind == TicketChangeKind.Triaged
            )
            .OrderBy(c => c.No)
            .Select(c => (DateTime?)c.ChangedAt)
            .FirstOrDefaultAsync(ct);
        var targets = await context.Db.LoadDeliveryTargetsAsync(
            context.Settings.PauseWhileWaiting,
            context.Now,
            ct
        );
        return targets.Freeze(DeliveryFacts.AddWaits(delivery, pauses, triagedAt));
    }
}
