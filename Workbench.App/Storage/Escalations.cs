using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>Escalations inside a write: loaded as seen, decided with their tickets, and gone with the last of them.</summary>
public static class Escalations
{
    /// <summary>A command that changes the escalation and none of its tickets.</summary>
    public static async Task<Outcome<Unit>> ChangeAsync(
        this CommandContext scope,
        EscalationCommandTarget on,
        Func<Escalation, Result<Escalation>> decide,
        CancellationToken ct
    )
    {
        if (!(await scope.EscalationAsync(on, ct)).TryGetValue(out var escalation, out var refusal))
        {
            return refusal;
        }

        if (!decide(escalation).TryGetValue(out var changed, out refusal))
        {
            return await scope.WithNameAsync(refusal, escalation, ct);
        }

        await scope.ReplaceAsync(escalation, changed, ct);
        return Unit.Value;
    }

    /// <summary>A command that decides the escalation, and all its tickets with it.</summary>
    public static async Task<Outcome<Unit>> DecideAsync(
        this CommandContext scope,
        EscalationCommandTarget on,
        Func<Escalation, IReadOnlyList<Ticket>, Result<DecidedEscalation>> decide,
        CancellationToken ct
    )
    {
        if (!(await scope.EscalationAsync(on, ct)).TryGetValue(out var escalation, out var refusal))
        {
            return refusal;
        }

        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, escalation.CustomerId, ct);
        var tickets = await scope
            .Db.Tickets.Where(t =>
                t.EscalationNo == escalation.No && t.State == TicketState.Escalated
            )
            .OrderBy(t => t.Number)
            .ToListAsync(ct);
        if (!decide(escalation, tickets).TryGetValue(out var decided, out refusal))
        {
            return await scope.WithNameAsync(refusal, escalation, ct);
        }

        foreach (var move in decided.Transitions)
        {
            books.StoreTransition(tickets.Single(t => t.Number == move.Ticket.Number), move);
        }

        await scope.ReplaceAsync(escalation, decided.Escalation, ct);
        await books.ResumeWaitingTicketsAsync(ct);
        books.Save();
        return Unit.Value;
    }

    /// <summary>An escalation whose last ticket left it is over.</summary>
    public static async Task LeaveEscalationAsync(
        this CommandContext scope,
        Ticket left,
        CancellationToken ct
    )
    {
        if (
            await scope.Db.Escalations.SingleOrDefaultAsync(e => e.No == left.EscalationNo, ct)
                is not { IsOpen: true } escalation
            || await scope.Db.Tickets.AnyAsync(
                t =>
                    t.EscalationNo == left.EscalationNo
                    && t.Number != left.Number
                    && t.State == TicketState.Escalated,
                ct
            )
        )
        {
            return;
        }

        await scope.ReplaceAsync(escalation, EscalationRules.Withdraw(escalation, scope.Now), ct);
    }

    /// <summary>Stores it and its change of state, and tells those who look at it or at one of its tickets.</summary>
    public static async Task ReplaceAsync(
        this CommandContext scope,
        Escalation loaded,
        Escalation changed,
        CancellationToken ct
    )
    {
        // Before the loaded one is written over: it then has the new state itself.
        if (loaded.State != changed.State)
        {
            scope.Db.EscalationChanges.Add(
                new(
                    loaded.No,
                    1
                        + await scope.Db.EscalationChanges.CountAsync(
                            c => c.EscalationNo == loaded.No,
                            ct
                        ),
                    scope.Now,
                    scope.Actor.Id,
                    scope.Actor.Name,
                    loaded.State,
                    changed.State,
                    changed.Outcome
                )
            );
        }

        scope.Replace(loaded, changed);
        scope.RecordChange(ChangeTopic.Escalation, loaded.No);
        var tickets = scope.Db.Tickets.Where(t => t.EscalationNo == loaded.No);
        foreach (var number in await tickets.Select(t => t.Number).ToListAsync(ct))
        {
            scope.RecordChange(ChangeTopic.Ticket, number);
        }
    }

    /// <summary>Who came too late reads who was faster.</summary>
    private static async Task<Refusal> WithNameAsync(
        this CommandContext scope,
        Refusal refusal,
        Escalation escalation,
        CancellationToken ct
    )
    {
        if (refusal.Code != RefusalCode.EscalationOwnedByOther)
        {
            return refusal;
        }

        var names = scope.Db.People.Where(p => p.Id == escalation.OwnerId).Select(p => p.Name);
        return Refusal.Because(
            refusal.Code,
            escalation.No,
            await names.SingleOrDefaultAsync(ct) ?? ""
        );
    }

    private static async Task<Result<Escalation>> EscalationAsync(
        this CommandContext scope,
        EscalationCommandTarget on,
        CancellationToken ct
    )
    {
        if (await scope.Db.Escalations.FindAsync([on.No], ct) is not { } escalation)
        {
            return Refusal.Because(RefusalCode.NotFound, on.No);
        }

        var version = scope.Db.Entry(escalation).Property<long>(WorkbenchDb.Version).CurrentValue;
        return on.ExpectedVersion is { } seen && seen != version
            ? Refusal.Because(RefusalCode.ConcurrencyConflict)
            : escalation;
    }
}
