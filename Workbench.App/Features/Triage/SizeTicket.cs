using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>Sizes a new ticket as Small or Medium, which puts it in the queue at the place of its submission.</summary>
[Rule("K2")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class SizeTicket(Writes writes)
{
    public Task<Outcome<Done>> RunAsync(
        Actor actor,
        int number,
        SizeClass size,
        int? estimateMinutes,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Done>>(
            WriteCommand.Of<SizeTicket>(actor, $"ticket {number}", operationId),
            async (scope, token) =>
            {
                if (await scope.Db.Tickets.FindAsync([number], token) is not { } ticket)
                {
                    return Refusal.Because(RefusalCode.NotFound, number);
                }

                if (
                    !Sizing
                        .Of(ticket, size, estimateMinutes, scope.Actor, scope.Now)
                        .Try(out var move, out var refusal)
                )
                {
                    return refusal;
                }

                scope.Replace(ticket, move.Ticket);
                scope.Db.TicketChanges.Add(move.Change);
                scope.Changed(ChangeTopic.Ticket, number);
                return Done.Value;
            },
            ct
        );
}
