using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Hours;

/// <summary>The hours that a ticket holds of its customer's balance.</summary>
[Rule("F4")]
public sealed record TicketHold(int Number, Minutes Held)
{
    /// <summary>Returns the customer's other tickets that hold hours.</summary>
    public static async Task<IReadOnlyList<TicketHold>> LoadOthersAsync(
        WorkbenchDb db,
        Ticket ticket,
        CancellationToken ct
    ) =>
        await db
            .Tickets.Where(t =>
                t.CustomerId == ticket.CustomerId && t.Number != ticket.Number && t.HeldMinutes > 0
            )
            .OrderBy(t => t.Number)
            .Select(t => new TicketHold(t.Number, new Minutes(t.HeldMinutes)))
            .ToListAsync(ct);
}
