using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Plans;

/// <summary>Adds a version of the plan of an escalation. Earlier versions stay.</summary>
[Rule("K3")]
[CommandName("WriteEscalationPlan")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class WritePlan(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        PlanInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<WritePlan>(actor, target.Subject, target.OperationId, input),
            (context, token) =>
                context.AddToEscalationAsync(
                    target,
                    e => OfferRules.WritePlan(e, input, context.Actor, context.Now),
                    token
                ),
            ct
        );
}
