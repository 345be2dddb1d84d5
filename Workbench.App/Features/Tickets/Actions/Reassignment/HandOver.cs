using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions.Reassignment;

/// <summary>
/// Assigns a ticket to another technician, with a reason: one's own, or an absent technician's by a team lead.
/// </summary>
[Rule("K11")]
[CommandName("HandOver")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class HandOver(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        int technicianId,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<HandOver>(
                actor,
                target.Subject,
                target.OperationId,
                new { technicianId, reason }
            ),
            async (context, token) =>
            {
                var person = await context
                    .Db.People.AsNoTracking()
                    .SingleOrDefaultAsync(p => p.Id == technicianId && p.IsActive, token);
                return person?.ToActor().HasAny(Roles.Technician) == true
                    ? await context.ChangeStateAsync(
                        target,
                        t =>
                            HandoverRules.ToTechnician(
                                technicianId,
                                t,
                                context.Actor,
                                context.Now,
                                reason
                            ),
                        token
                    )
                    : Refusal.Because(RefusalCode.NotATechnician, technicianId);
            },
            ct
        );
}
