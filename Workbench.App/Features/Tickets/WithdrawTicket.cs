using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>The customer takes a request back; its hold is let go, and its registered time stays charged.</summary>
[Rule("F4")]
[CommandName("WithdrawTicket")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class WithdrawTicket(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        string reason,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<WithdrawTicket>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
            {
                var withdrawn = await scope.ChangeStateAsync(
                    on,
                    t => WithdrawalRules.Withdraw(t, scope.Actor, scope.Now, reason),
                    token
                );
                if (
                    withdrawn.Refusal is null
                    && await scope.FindTicketAsync(on.Number, token)
                        is { StateBeforeEnd: TicketState.Escalated } left
                )
                {
                    await scope.WithdrawEmptyEscalationAsync(left, token);
                }

                return withdrawn;
            },
            ct
        );
}
