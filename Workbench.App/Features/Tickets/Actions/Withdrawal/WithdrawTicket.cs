using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions.Withdrawal;

/// <summary>
/// Withdraws a ticket at the customer's request. Its hold is released, and its registered time stays charged.
/// </summary>
[Rule("F4")]
[CommandName("WithdrawTicket")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class WithdrawTicket(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<WithdrawTicket>(
                actor,
                target.Subject,
                target.OperationId,
                reason
            ),
            async (context, token) =>
            {
                var withdrawn = await context.ChangeStateAsync(
                    target,
                    t => WithdrawalRules.Withdraw(t, context.Actor, context.Now, reason),
                    token
                );
                if (
                    withdrawn.Refusal is null
                    && await context.FindTicketAsync(target.Number, token)
                        is { StateBeforeEnd: TicketState.Escalated } left
                )
                {
                    await context.WithdrawEmptyEscalationAsync(left, token);
                }

                return withdrawn;
            },
            ct
        );
}
