using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>
/// Takes up a ticket that was delivered within 14 days: in a new delivery cycle, with its technician, started where the hours
/// suffice and waiting for hours where they do not.
/// </summary>
[Rule("K9")]
[Rule("F1")]
[CommandName("ReopenTicket")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ReopenTicket(CommandExecutor writes)
{
    public Task<Outcome<TicketState>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        ReopenInput input,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<ReopenTicket>(actor, on.Subject, on.OperationId),
            (scope, token) => ReopenAsync(scope, on, input, token),
            ct
        );

    private static async Task<Outcome<TicketState>> ReopenAsync(
        CommandContext scope,
        TicketCommandTarget on,
        ReopenInput input,
        CancellationToken ct
    )
    {
        if (!(await scope.LoadTicketAsync(on, ct)).TryGetValue(out var ticket, out var refusal))
        {
            return refusal;
        }

        if (Reason.Check(input.Reason) is { } why)
        {
            return why;
        }

        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, ticket.CustomerId, ct);
        var reopening = ReopeningRules.Reopen(
            ticket,
            input.OwnFault,
            input.Size,
            input.EstimateMinutes,
            scope.Now
        );
        if (!reopening.TryGetValue(out var reopened, out refusal))
        {
            return refusal;
        }

        var to = SufficiencyCheck.Calculate(books.CreateSufficiencyInput(reopened)).AllowsStart
            ? TicketState.Started
            : TicketState.AwaitingFunding;
        var moving = ReopeningRules.CreateTransition(
            to,
            ticket,
            reopened,
            scope.Actor,
            scope.Now,
            input.Reason.Trim()
        );
        if (!moving.TryGetValue(out var move, out refusal))
        {
            return refusal;
        }

        if (to == TicketState.Started)
        {
            var held = new Hold(move.Ticket, books.Ledger.Account).ForRemainingPlannedTime();
            books.Apply(held.Account);
            move = move with { Ticket = held.Ticket };
        }

        books.StoreTransition(ticket, move);
        books.Save();
        return to;
    }
}
