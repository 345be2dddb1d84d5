using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Choices;

namespace Workbench.App.Features.Funding.Letters;

/// <summary>Records that the customer was asked how the ticket is to be paid. The ticket keeps its state and place.</summary>
[Rule("F5")]
[CommandName("RecordFundingRequest")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RecordFundingRequest(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<RecordFundingRequest>(
                actor,
                target.Subject,
                target.OperationId,
                null
            ),
            async (context, token) =>
            {
                if (
                    !(await context.LoadTicketAsync(target, token)).TryGetValue(
                        out var ticket,
                        out var refusal
                    )
                )
                {
                    return refusal;
                }

                var account = await CustomerAccountSession.OpenAndCatchUpAsync(
                    context,
                    ticket.CustomerId,
                    token
                );
                var hours = SufficiencyCheck.Calculate(account.CreateSufficiencyInput(ticket));
                if (
                    !FundingRequest
                        .Record(ticket, hours, context.Actor, context.Now)
                        .TryGetValue(out var asked, out refusal)
                )
                {
                    return refusal;
                }

                context.StoreTransition(ticket, asked);
                account.Save();
                context.RecordChange(ChangeTopic.Ticket, target.Number);
                return Unit.Value;
            },
            ct
        );
}
