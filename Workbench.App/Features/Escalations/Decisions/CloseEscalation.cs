using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>
/// Closes an escalation as won (it became a project) or declined. Closes its tickets with the outcome as comment and a message
/// to the customer.
/// </summary>
[Rule("K3")]
[CommandName("CloseEscalation")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class CloseEscalation(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        ClosingInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<CloseEscalation>(
                actor,
                target.Subject,
                target.OperationId,
                input
            ),
            (context, token) =>
                context.DecideEscalationAsync(
                    target,
                    (e, tickets) =>
                        EscalationRules.Close(
                            e,
                            tickets,
                            input.IsWon,
                            input.Outcome,
                            input.ProjectReference,
                            context.Actor,
                            context.Now
                        ),
                    input.MessageToCustomer.Trim(),
                    token
                ),
            ct
        );
}
