using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions.Withdrawal;

/// <summary>Undoes a withdrawal. The ticket returns to its earlier state, and started work holds again what it can.</summary>
[Rule("F4")]
[CommandName("UndoWithdrawal")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class UndoWithdrawal(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<UndoWithdrawal>(
                actor,
                target.Subject,
                target.OperationId,
                null
            ),
            (context, token) => UndoAsync(context, target, token),
            ct
        );

    private static async Task<Outcome<Unit>> UndoAsync(
        CommandContext context,
        TicketCommandTarget target,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadTicketAsync(target, ct)).TryGetValue(
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
            ct
        );
        var escalation = await context.Db.Escalations.SingleOrDefaultAsync(
            e => e.No == ticket.EscalationNo,
            ct
        );
        var undoing = WithdrawalRules.Undo(ticket, escalation, context.Actor, context.Now);
        if (!undoing.TryGetValue(out var move, out refusal))
        {
            return refusal;
        }

        if (move.Ticket.State == TicketState.Escalated && escalation is { IsOpen: false })
        {
            await context.StoreEscalationAsync(escalation, EscalationRules.Restore(escalation), ct);
        }

        account.StoreTransitionAndHold(ticket, move);
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return Unit.Value;
    }
}
