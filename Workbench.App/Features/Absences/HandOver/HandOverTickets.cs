using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Absences.HandOver;

/// <summary>
/// Hands over or releases tickets of somebody who is away or leaves: one operation, each ticket a transaction of its own. What is
/// refused stays and is reported; the others move.
/// </summary>
[Rule("K11")]
[CommandName("HandOverTickets")]
[AllowedFor(Roles.TeamLead)]
public sealed class HandOverTickets(CommandExecutor commands, QueryExecutor queries)
{
    /// <param name="operationId">Identifies the attempt; sent again, it gives the same answer for each ticket.</param>
    /// <param name="progress">Is told the number of tickets that are done.</param>
    public async Task<IReadOnlyList<HandOverResult>> RunAsync(
        Actor actor,
        HandOverInput input,
        Guid operationId,
        IProgress<int>? progress,
        CancellationToken ct
    )
    {
        // Nobody without the right learns anything, not even that there is nothing to do.
        await queries.RunAsync<HandOverTickets, bool>(actor, (_, _) => Task.FromResult(true), ct);
        var results = new List<HandOverResult>();
        foreach (var choice in input.Choices)
        {
            var outcome = await MoveAsync(actor, input, choice, operationId, ct);
            results.Add(new(choice, outcome.Refusal));
            progress?.Report(results.Count);
        }

        return results;
    }

    private Task<Outcome<Unit>> MoveAsync(
        Actor actor,
        HandOverInput input,
        HandOverChoice choice,
        Guid operationId,
        CancellationToken ct
    )
    {
        var ofTicket = OperationOfTicket(operationId, choice.TicketNumber);
        return commands.RunAsync(
            CommandDescriptor.Create<HandOverTickets>(
                actor,
                $"ticket {choice.TicketNumber} of person {input.PersonId}",
                ofTicket,
                new
                {
                    choice.ToTechnicianId,
                    input.Reason,
                    input.LimitReason,
                }
            ),
            (context, token) => MoveAsync(context, input, choice, ofTicket, token),
            ct
        );
    }

    private static async Task<Outcome<Unit>> MoveAsync(
        CommandContext context,
        HandOverInput input,
        HandOverChoice choice,
        Guid operationId,
        CancellationToken ct
    )
    {
        var reason = input.Reason;
        if (choice.ToTechnicianId is { } technicianId)
        {
            // Take next and hand-over count the started tickets one after the other.
            await context.Db.LockQueueAsync(ct);
            var isStarted = await context
                .Db.Tickets.Where(Ownership.IsStartedBy(input.PersonId))
                .AnyAsync(t => t.Number == choice.TicketNumber, ct);
            var started = await context
                .Db.Tickets.Where(Ownership.IsStartedBy(technicianId))
                .CountAsync(ct);
            var max = context.Settings.MaxStartedTickets;
            if (
                isStarted
                && StartedTicketLimit.CheckHandOver(started, max, input.LimitReason) is { } over
            )
            {
                return over;
            }

            if (isStarted && started >= max)
            {
                reason = $"{reason.Trim()} ({input.LimitReason.Trim()})";
            }
        }

        return await context.HandOverFromAsync(
            new(choice.TicketNumber, null, operationId),
            input.PersonId,
            choice.ToTechnicianId,
            reason,
            ct
        );
    }

    /// <summary>Each ticket has an operation id of its own, which follows from that of the attempt.</summary>
    private static Guid OperationOfTicket(Guid operationId, int ticketNumber)
    {
        var bytes = operationId.ToByteArray();
        var number = BitConverter.GetBytes(ticketNumber);
        for (var i = 0; i < number.Length; i++)
        {
            bytes[i] ^= number[i];
        }

        return new(bytes);
    }
}
