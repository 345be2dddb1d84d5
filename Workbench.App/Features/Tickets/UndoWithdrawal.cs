using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Takes a withdrawal back: the ticket goes where it came from, and started work holds again what it can.</summary>
[Rule("F4")]
[CommandName("UndoWithdrawal")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class UndoWithdrawal(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(Actor actor, TicketCommandTarget on, CancellationToken ct) =>
        writes.RunAsync(
            CommandDescriptor.Create<UndoWithdrawal>(actor, on.Subject, on.OperationId),
            (scope, token) => UndoAsync(scope, on, token),
            ct
        );

    private static async Task<Outcome<Unit>> UndoAsync(
        CommandContext scope,
        TicketCommandTarget on,
        CancellationToken ct
    )
    {
        if (!(await scope.LoadTicketAsync(on, ct)).TryGetValue(out var ticket, out var refusal))
        {
            return refusal;
        }

        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, ticket.CustomerId, ct);
        var escalation = await scope.Db.Escalations.SingleOrDefaultAsync(
            e => e.No == ticket.EscalationNo,
            ct
        );
        var undoing = WithdrawalRules.Undo(ticket, escalation, scope.Actor, scope.Now);
        if (!undoing.TryGetValue(out var move, out refusal))
        {
            return refusal;
        }

        if (move.Ticket.State == TicketState.Escalated && escalation is { IsOpen: false })
        {
            await scope.StoreEscalationAsync(escalation, EscalationRules.Restore(escalation), ct);
        }

        books.StoreTransitionAndHold(ticket, move);
        await books.ResumeWaitingTicketsAsync(ct);
        books.Save();
        return Unit.Value;
    }
}
