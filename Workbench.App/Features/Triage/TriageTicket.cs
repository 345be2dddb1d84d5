using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>
/// Decides kind, size, what the intake lacks, and what belongs together: into the queue at the place of its submission, or to
/// sales. A ticket that is queued or worked on can be found to be Large, with a reason.
/// </summary>
[Rule("K2")]
[Rule("K3")]
[Rule("K5")]
[CommandName("TriageTicket")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class TriageTicket(CommandExecutor writes)
{
    public Task<Outcome<TriageResult>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        TriageInput input,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<TriageResult>>(
            CommandDescriptor.Create<TriageTicket>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
                (await scope.LoadTicketAsync(on, token)).TryGetValue(out var ticket, out var refusal)
                    ? await scope.TriageAsync(ticket, input, token)
                    : refusal,
            ct
        );

    /// <summary>A misjudged triage taken back: the ticket is new again.</summary>
    public Task<Outcome<Unit>> UndoAsync(Actor actor, TicketCommandTarget on, CancellationToken ct) =>
        writes.RunAsync(
            CommandDescriptor.Create<TriageTicket>(actor, on.Subject, on.OperationId) with
            {
                Name = "TriageTicketUndone",
            },
            (scope, token) =>
                scope.ChangeStateAsync(
                    on,
                    t => Domain.Tickets.TriageOutcome.Undo(t, scope.Actor, scope.Now),
                    token
                ),
            ct
        );
}
