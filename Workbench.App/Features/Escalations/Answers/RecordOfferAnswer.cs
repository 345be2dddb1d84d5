using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Answers;

/// <summary>Records the customer's answer to the latest offer, with their own reference. It decides nothing by itself.</summary>
[Rule("K3")]
[CommandName("RecordOfferAnswer")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class RecordOfferAnswer(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        OfferAnswerInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<RecordOfferAnswer>(
                actor,
                target.Subject,
                target.OperationId,
                input
            ),
            async (context, token) =>
                await context.Db.EscalationOffers.FindAsync([target.No, input.OfferNo], token)
                    is not { } offer
                    ? Refusal.Because(RefusalCode.NotFound, input.OfferNo)
                    : await context.AddToEscalationAsync(
                        target,
                        e => OfferRules.RecordAnswer(e, offer, input, context.Actor, context.Now),
                        token
                    ),
            ct
        );
}
