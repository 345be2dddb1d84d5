using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions.Completion;

/// <summary>
/// Reopens a ticket within 14 days of its delivery. A new delivery cycle begins with the same technician: started if the hours
/// are enough, otherwise waiting for hours.
/// </summary>
[Rule("K9")]
[Rule("F1")]
[CommandName("ReopenTicket")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ReopenTicket(CommandExecutor commands)
{
    public Task<Outcome<TicketState>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        ReopenInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ReopenTicket>(
                actor,
                target.Subject,
                target.OperationId,
                input
            ),
            (context, token) => ReopenAsync(context, target, input, token),
            ct
        );

    private static async Task<Outcome<TicketState>> ReopenAsync(
        CommandContext context,
        TicketCommandTarget target,
        ReopenInput input,
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

        if (Reason.Check(input.Reason) is { } reasonRefusal)
        {
            return reasonRefusal;
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        var reopening = ReopeningRules.Reopen(
            ticket,
            input.OwnFault,
            input.Size,
            input.EstimateMinutes,
            context.Now
        );
        if (!reopening.TryGetValue(out var reopened, out refusal))
        {
            return refusal;
        }

        var to = SufficiencyCheck.Calculate(account.CreateSufficiencyInput(reopened)).AllowsStart
            ? TicketState.Started
            : TicketState.AwaitingFunding;
        var moving = ReopeningRules.CreateTransition(
            to,
            ticket,
            reopened,
            context.Actor,
            context.Now,
            input.Reason.Trim()
        );
        if (!moving.TryGetValue(out var move, out refusal))
        {
            return refusal;
        }

        if (to == TicketState.Started)
        {
            var held = new Hold(move.Ticket, account.Ledger.Account).ForRemainingPlannedTime();
            account.Apply(held.Account);
            move = move with { Ticket = held.Ticket };
        }

        account.StoreTransition(ticket, move);
        account.Save();
        return to;
    }
}
