using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Queue;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Queue.NextTicket;

/// <summary>
/// Starts the first ticket in the queue that the customer's hours cover, other than one that the technician just handed back. Technicians can't choose, and two never get the same
/// ticket. Each examined ticket has its own short transaction under the queue lock: check, hold and start are one unit.
/// </summary>
[Rule("K4")]
[Rule("F1")]
[Rule("F4")]
[Rule("K11")]
[CommandName("TakeNext")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class TakeNext(CommandExecutor commands)
{
    public Task<TakeNextOutcome> RunAsync(Actor actor, Guid operationId, CancellationToken ct) =>
        RunAsync(actor, "", operationId, ct);

    /// <param name="reason">The reason to start another ticket when the technician has reached the maximum of started
    /// tickets.</param>
    public async Task<TakeNextOutcome> RunAsync(
        Actor actor,
        string reason,
        Guid operationId,
        CancellationToken ct
    )
    {
        var command = CommandDescriptor.Create<TakeNext>(actor, "queue", operationId, reason);
        List<PassedOverTicket> passed = [];
        TakeNextOutcome step;
        do
        {
            step = await commands.RunAsync(
                command,
                (context, token) => TryStartFirstAsync(context, reason.Trim(), passed, token),
                ct
            );
            if (step is TakeNextOutcome.Passed passedOver)
            {
                passed.Add(passedOver.Ticket);
            }
        } while (!step.IsFinal);

        return step;
    }

    private static async Task<TakeNextOutcome> TryStartFirstAsync(
        CommandContext context,
        string reason,
        IReadOnlyList<PassedOverTicket> passed,
        CancellationToken ct
    )
    {
        await context.Db.LockQueueAsync(ct);
        if (await QueueHead.FindAsync(context, ct) is not { } head)
        {
            return new TakeNextOutcome.QueueEmpty { PassedOver = passed };
        }

        var (first, allPassed) = head.WasHandedBack
            ? await FindFirstForAsync(context, passed, ct)
            : (head.Ticket, passed);
        if (first is null)
        {
            return new TakeNextOutcome.QueueEmpty { PassedOver = allPassed };
        }

        // After the look at the queue: nobody is asked for a reason to take a ticket when there is none.
        if (
            StartedTicketLimit.Check(
                head.StartedTickets,
                context.Settings.MaxStartedTickets,
                reason
            ) is
            { } limitRefusal
        )
        {
            return new TakeNextOutcome.Refused(limitRefusal);
        }

        var outcome = await TryStartAsync(context, first, reason, ct);
        return outcome is TakeNextOutcome.Started started
            ? started with
            {
                PassedOver = allPassed,
            }
            : outcome;
    }

    /// <summary>Returns the first ticket that the technician didn't just hand back, and those ahead of it.</summary>
    private static async Task<(
        Ticket? First,
        IReadOnlyList<PassedOverTicket> Passed
    )> FindFirstForAsync(
        CommandContext context,
        IReadOnlyList<PassedOverTicket> passed,
        CancellationToken ct
    )
    {
        var queued = context.Db.Tickets.Where(TicketCondition.IsQueued.Expression);
        var handedBack = await context.Db.LoadHandedBackAsync(context.Now, ct);
        var ownBack = handedBack
            .Values.Where(h => h.PersonId == context.Actor.Id)
            .Select(h => h.TicketNumber)
            .ToList();
        var first = await QueueOrder
            .Apply(queued.Where(t => !ownBack.Contains(t.Number)))
            .FirstOrDefaultAsync(ct);
        return (first, [.. passed, .. await LoadHandedBackAheadAsync(queued, ownBack, first, ct)]);
    }

    private static async Task<TakeNextOutcome> TryStartAsync(
        CommandContext context,
        Ticket first,
        string reason,
        CancellationToken ct
    )
    {
        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            first.CustomerId,
            ct
        );
        if (account.CatchUpResult is not null)
        {
            // The new term may have returned an older ticket to the queue, so the queue is read again.
            account.Save();
            return new TakeNextOutcome.TermOpened();
        }

        var decision = TicketStart.Decide(
            new(first, account.Hours, context.Now),
            context.Actor,
            reason
        );
        if (!decision.TryGetValue(out var start, out var refusal))
        {
            return new TakeNextOutcome.Refused(refusal);
        }

        context.StoreTransition(first, start.Transition);
        if (!start.IsStarted)
        {
            return PassedOver(first.Number, start.Sufficiency);
        }

        account.Apply(start.Account);
        account.Save();
        return new TakeNextOutcome.Started(first.Number);
    }

    /// <summary>Returns the tickets ahead of the first one that the technician handed back, in the order of the queue.</summary>
    private static async Task<IEnumerable<PassedOverTicket>> LoadHandedBackAheadAsync(
        IQueryable<Ticket> queued,
        List<int> ownBack,
        Ticket? first,
        CancellationToken ct
    )
    {
        if (ownBack.Count == 0)
        {
            return [];
        }

        var ahead = queued.Where(t => ownBack.Contains(t.Number));
        var numbers = await QueueOrder
            .Apply(first is null ? ahead : ahead.Where(QueueOrder.IsBefore(first)))
            .Select(t => t.Number)
            .ToListAsync(ct);
        return numbers.Select(number => new PassedOverTicket(
            number,
            PassedOverTicket.StartBlocker.HandedBack,
            0
        ));
    }

    private static TakeNextOutcome.Passed PassedOver(int number, Sufficiency hours)
    {
        var (blocker, minutes) = hours.Match(
            _ => throw new InvalidOperationException("Enough hours are no reason."),
            _ => throw new InvalidOperationException("What needs no hours is started."),
            _ => (PassedOverTicket.StartBlocker.NotLaunched, 0),
            _ => (PassedOverTicket.StartBlocker.NoAgreement, 0),
            shortOf => (PassedOverTicket.StartBlocker.Short, shortOf.Shortfall.Value)
        );
        return new(new(number, blocker, minutes));
    }
}
