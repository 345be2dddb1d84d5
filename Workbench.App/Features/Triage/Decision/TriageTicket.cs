using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shared.Triage;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Triage.Decision;

/// <summary>
/// Decides the kind, size, missing items and related tickets of a ticket. Puts it in the queue at the place of its submission,
/// or escalates it to sales. A queued or started ticket can be found to be Large, with a reason.
/// </summary>
[Rule("K2")]
[Rule("K3")]
[Rule("K5")]
[CommandName("TriageTicket")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class TriageTicket(CommandExecutor commands)
{
    public Task<Outcome<TriageResult>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        TriageInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<TriageResult>>(
            CommandDescriptor.Create<TriageTicket>(
                actor,
                target.Subject,
                target.OperationId,
                input
            ),
            async (context, token) =>
                (await context.LoadTicketAsync(target, token)).TryGetValue(
                    out var ticket,
                    out var refusal
                )
                    ? await context.TriageAsync(ticket, input, token)
                    : refusal,
            ct
        );

    /// <summary>Undoes a triage: the ticket is new again.</summary>
    public Task<Outcome<Unit>> UndoAsync(
        Actor actor,
        TicketCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<TriageTicket>(
                actor,
                target.Subject,
                target.OperationId,
                null
            ) with
            {
                Name = "TriageTicketUndone",
            },
            (context, token) =>
                context.ChangeStateAsync(
                    target,
                    t =>
                        Workbench.Domain.Tickets.Triage.TriageOutcome.Undo(
                            t,
                            context.Actor,
                            context.Now
                        ),
                    token
                ),
            ct
        );
}
