using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Shared.Hours;

/// <summary>Moves the tickets of somebody who is away or leaves, inside a command.</summary>
[Rule("K11")]
public static class TicketHandOver
{
    /// <summary>Hands a ticket of a person over to a technician, or returns it to its place in the queue.</summary>
    /// <param name="fromId">Whose ticket it must still be.</param>
    /// <param name="toId">The technician; null for the queue.</param>
    public static async Task<Outcome<Unit>> HandOverFromAsync(
        this CommandContext context,
        TicketCommandTarget target,
        int fromId,
        int? toId,
        string reason,
        CancellationToken ct
    )
    {
        if (toId is { } id && !await context.Db.IsActiveTechnicianAsync(id, ct))
        {
            return Refusal.Because(RefusalCode.NotATechnician, id);
        }

        // Whoever may do this decides about another's tickets, as a team lead does.
        var actor = context.Actor with
        {
            Roles = context.Actor.Roles | Roles.TeamLead,
        };
        return await context.ChangeStateAsync(
            target,
            ticket =>
                ticket.TechnicianId != fromId ? Refusal.Because(RefusalCode.ConcurrencyConflict)
                : toId is { } technician
                    ? HandoverRules.ToTechnician(technician, ticket, actor, context.Now, reason)
                : HandoverRules.Release(ticket, actor, context.Now, reason),
            ct
        );
    }

    private static async Task<bool> IsActiveTechnicianAsync(
        this WorkbenchDb db,
        int personId,
        CancellationToken ct
    )
    {
        var person = await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == personId && p.IsActive, ct);
        return person?.ToActor().HasAny(Roles.Technician) == true;
    }
}
