using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Offers;

/// <summary>
/// Records that a plan version was sent to the customer as an offer: the words that were sent, by whom, when and how. Workbench
/// sends nothing itself.
/// </summary>
[Rule("K3")]
[CommandName("RecordSentOffer")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class RecordSentOffer(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        OfferInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<RecordSentOffer>(
                actor,
                target.Subject,
                target.OperationId,
                input
            ),
            async (context, token) =>
                await context.Db.EscalationPlans.FindAsync([target.No, input.PlanNo], token)
                    is not { } plan
                    ? Refusal.Because(RefusalCode.NotFound, input.PlanNo)
                    : await context.AddToEscalationAsync(
                        target,
                        e => OfferRules.Send(e, plan, input, context.Actor, context.Now),
                        token
                    ),
            ct
        );
}
