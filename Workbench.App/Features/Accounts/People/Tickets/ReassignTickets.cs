using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Accounts.People.Tickets;

/// <summary>
/// Hands over or releases all tickets that an inactive person has in hand, one transaction each. What is done stays done if a
/// later ticket is refused; running it again takes up the rest.
/// </summary>
[Rule("K11")]
[CommandName("ReassignTickets")]
[AllowedFor(Roles.Administrator)]
public sealed class ReassignTickets(CommandExecutor commands, PersonTicketsQuery tickets)
{
    /// <param name="toTechnicianId">Who gets the tickets; null releases them to their place in the queue.</param>
    /// <param name="operationId">Identifies the attempt; each ticket moves once, because it then is no longer the
    /// person's.</param>
    public async Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        int? toTechnicianId,
        string reason,
        Guid operationId,
        CancellationToken ct
    )
    {
        var inHand = await tickets.RunAsync(actor, personId, ct);
        foreach (var ticket in inHand.Tickets)
        {
            var outcome = await commands.RunAsync(
                CommandDescriptor.Create<ReassignTickets>(
                    actor,
                    $"ticket {ticket.Number} of person {personId}"
                ),
                (context, token) =>
                    MoveAsync(
                        context,
                        new(ticket.Number, null, operationId),
                        personId,
                        toTechnicianId,
                        reason,
                        token
                    ),
                ct
            );
            if (outcome.Refusal is not null)
            {
                return outcome;
            }
        }

        return Unit.Value;
    }

    private static async Task<Outcome<Unit>> MoveAsync(
        CommandContext context,
        TicketCommandTarget target,
        int personId,
        int? toTechnicianId,
        string reason,
        CancellationToken ct
    )
    {
        if (toTechnicianId is { } id && !await IsTechnicianAsync(context.Db, id, ct))
        {
            return Refusal.Because(RefusalCode.NotATechnician, id);
        }

        // Whoever may deactivate a person decides about the tickets that are left, as a team lead does.
        var actor = context.Actor with
        {
            Roles = context.Actor.Roles | Roles.TeamLead,
        };
        return await context.ChangeStateAsync(
            target,
            ticket =>
                ticket.TechnicianId != personId ? Refusal.Because(RefusalCode.ConcurrencyConflict)
                : toTechnicianId is { } technician
                    ? HandoverRules.ToTechnician(technician, ticket, actor, context.Now, reason)
                : HandoverRules.Release(ticket, actor, context.Now, reason),
            ct
        );
    }

    private static async Task<bool> IsTechnicianAsync(
        WorkbenchDb db,
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
