using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Hands work over to another technician, with a reason: one's own, or an absent technician's by a team lead.</summary>
[Rule("K11")]
[CommandName("HandOver")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class HandOver(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        int technicianId,
        string reason,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<HandOver>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
            {
                var person = await scope
                    .Db.People.AsNoTracking()
                    .SingleOrDefaultAsync(p => p.Id == technicianId && p.IsActive, token);
                return person?.ToActor().HasAny(Roles.Technician) == true
                    ? await scope.ChangeStateAsync(
                        on,
                        t => HandoverRules.ToTechnician(technicianId, t, scope.Actor, scope.Now, reason),
                        token
                    )
                    : Refusal.Because(RefusalCode.NotATechnician, technicianId);
            },
            ct
        );
}
