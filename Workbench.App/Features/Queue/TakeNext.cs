using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue;

/// <summary>
/// Hands out the first ticket in the queue whose hours suffice: nobody chooses, and two never get the same. One short
/// transaction per ticket looked at, each under the queue's lock: check, hold and start stand or fall together.
/// </summary>
[Rule("K4")]
[Rule("F1")]
[Rule("F4")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class TakeNext(Writes writes)
{
    public async Task<TakeNextOutcome> RunAsync(Actor actor, Guid operationId, CancellationToken ct)
    {
        var command = WriteCommand.Of<TakeNext>(actor, "queue", operationId);
        TakeNextOutcome step;
        do
        {
            step = await writes.RunAsync(command, LookAtFirstAsync, ct);
        } while (!step.IsAnswer);

        return step;
    }

    private static async Task<TakeNextOutcome> LookAtFirstAsync(
        WriteScope scope,
        CancellationToken ct
    )
    {
        await scope.Db.LockQueueAsync(ct);
        var first = await scope
            .Db.Tickets.Where(t => t.State == TicketState.Queued)
            .OrderBy(t => t.SubmittedAt)
            .ThenBy(t => t.Number)
            .FirstOrDefaultAsync(ct);
        if (first is null)
        {
            return new TakeNextOutcome.QueueEmpty();
        }

        var books = await CustomerBooks.LoadAsync(scope, first.CustomerId, ct);
        if (books.Ran is not null)
        {
            // The new term may have brought an older ticket back: the queue is looked at anew.
            books.Save();
            return new TakeNextOutcome.TermOpened();
        }

        var suffices = SufficiencyCheck.Of(books.Sufficiency(first));
        return suffices.AllowsStart
            ? Start(scope, first, books, suffices is Sufficiency.NotNeeded)
            : PassOver(scope, first);
    }

    private static TakeNextOutcome Start(
        WriteScope scope,
        Ticket first,
        CustomerBooks books,
        bool drawsNothing
    )
    {
        var taken = first with { TechnicianId = scope.Actor.Id };
        if (
            !TicketMove
                .To(TicketState.Started, taken, scope.Actor, scope.Now)
                .Try(out var move, out var refusal)
        )
        {
            return new TakeNextOutcome.Refused(refusal);
        }

        var started = move.Ticket;
        if (!drawsNothing)
        {
            var hold = new Hold(started, books.Ledger.Account).ForPlannedRest();
            books.Keep(hold.Account);
            books.Save();
            started = hold.Ticket;
        }

        scope.Replace(first, started);
        scope.Db.TicketChanges.Add(move.Change);
        scope.Changed(ChangeTopic.Ticket, started.Number);
        return new TakeNextOutcome.Started(started.Number);
    }

    private static TakeNextOutcome PassOver(WriteScope scope, Ticket first)
    {
        var waits = TicketMove.To(TicketState.AwaitingFunding, first, scope.Actor, scope.Now);
        if (!waits.Try(out var move, out var refusal))
        {
            return new TakeNextOutcome.Refused(refusal);
        }

        scope.Replace(first, move.Ticket);
        scope.Db.TicketChanges.Add(move.Change);
        scope.Changed(ChangeTopic.Ticket, first.Number);
        return new TakeNextOutcome.PassedOver(first.Number);
    }
}
