using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Starts the technician's timer on a ticket. A technician has at most one running timer.</summary>
[Rule("K10")]
[CommandName("StartTimer")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class StartTimer(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int number,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<StartTimer>(actor, $"ticket {number}", operationId, null),
            async (context, token) =>
            {
                if (await context.Db.Timers.FindAsync([actor.Id], token) is { } running)
                {
                    return Refusal.Because(RefusalCode.TimerAlreadyRunning, running.TicketNumber);
                }

                if (await context.FindTicketAsync(number, token) is not { } ticket)
                {
                    return Refusal.Because(RefusalCode.NotFound, number);
                }

                if (ticket.State != TicketState.Started || ticket.TechnicianId != actor.Id)
                {
                    return Refusal.Because(RefusalCode.NotYourTicket, number);
                }

                context.Db.Timers.Add(new(actor.Id, number, context.Now));
                context.RecordChange(ChangeTopic.Timer, actor.Id);
                return Unit.Value;
            },
            ct
        );
}
