using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Starts the technician's timer on a ticket. A technician has at most one running timer.</summary>
[Rule("K10")]
[Rule("K6")]
[Rule("F7")]
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

                // Time that was worked is always recorded, so the limits stop the next timer instead (T5).
                var cap = new Minutes(context.Settings.TroubleshootingCapMinutes);
                var limit =
                    TroubleshootingCap.CheckTimerStart(ticket, cap)
                    ?? FourHourLimit.CheckTimerStart(
                        await CombinedTime.UndecidedAsync(context.Db, ticket, token)
                    );
                if (limit is not null)
                {
                    return limit;
                }

                context.Db.Timers.Add(new(actor.Id, number, context.Now));
                context.RecordChange(ChangeTopic.Timer, actor.Id);
                return Unit.Value;
            },
            ct
        );
}
