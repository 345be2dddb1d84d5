using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Shared.Escalations;

/// <summary>Loads and stores escalations inside a command, together with their tickets.</summary>
public static class EscalationCommands
{
    /// <summary>Changes an escalation and none of its tickets.</summary>
    public static async Task<Outcome<Unit>> ChangeEscalationAsync(
        this CommandContext context,
        EscalationCommandTarget target,
        Func<Escalation, Result<Escalation>> decide,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadEscalationAsync(target, ct)).TryGetValue(
                out var escalation,
                out var refusal
            )
        )
        {
            return refusal;
        }

        if (!decide(escalation).TryGetValue(out var changed, out refusal))
        {
            return await context.AddOwnerNameAsync(refusal, escalation, ct);
        }

        await context.StoreEscalationAsync(escalation, changed, ct);
        return Unit.Value;
    }

    /// <summary>Adds a plan version, an offer or an answer to an escalation. Its tickets don't change.</summary>
    public static async Task<Outcome<Unit>> AddToEscalationAsync<T>(
        this CommandContext context,
        EscalationCommandTarget target,
        Func<Escalation, Result<EscalationRecord<T>>> decide,
        CancellationToken ct
    )
        where T : class, IAttributed
    {
        if (
            !(await context.LoadEscalationAsync(target, ct)).TryGetValue(
                out var escalation,
                out var refusal
            )
        )
        {
            return refusal;
        }

        if (!decide(escalation).TryGetValue(out var added, out refusal))
        {
            return await context.AddOwnerNameAsync(refusal, escalation, ct);
        }

        context.Db.Set<T>().Add(added.Record);
        await context.StoreEscalationAsync(escalation, added.Escalation, ct);
        return Unit.Value;
    }

    /// <summary>Decides an escalation and all its tickets.</summary>
    /// <param name="messageToCustomer">Recorded in the conversation of each ticket; empty for none.</param>
    public static async Task<Outcome<Unit>> DecideEscalationAsync(
        this CommandContext context,
        EscalationCommandTarget target,
        Func<Escalation, IReadOnlyList<Ticket>, Result<DecidedEscalation>> decide,
        string messageToCustomer,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadEscalationAsync(target, ct)).TryGetValue(
                out var escalation,
                out var refusal
            )
        )
        {
            return refusal;
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            escalation.CustomerId,
            ct
        );
        var tickets = await context.LoadEscalatedTicketsAsync(escalation.No, ct);
        if (!decide(escalation, tickets).TryGetValue(out var decided, out refusal))
        {
            return await context.AddOwnerNameAsync(refusal, escalation, ct);
        }

        foreach (var move in decided.Transitions)
        {
            account.StoreTransition(tickets.Single(t => t.Number == move.Ticket.Number), move);
            if (
                messageToCustomer.Length > 0
                && await context.AddMessageAsync(
                    move.Ticket.Number,
                    MessageKind.ToCustomer,
                    "",
                    messageToCustomer,
                    ct
                )
                    is { } unsent
            )
            {
                return unsent;
            }
        }

        await context.StoreEscalationAsync(escalation, decided.Escalation, ct);
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return Unit.Value;
    }

    /// <summary>Loads the tickets that a decision on the escalation applies to, by number.</summary>
    public static Task<List<Ticket>> LoadEscalatedTicketsAsync(
        this CommandContext context,
        int no,
        CancellationToken ct
    ) =>
        context
            .Db.Tickets.Where(t => t.EscalationNo == no && t.State == TicketState.Escalated)
            .OrderBy(t => t.Number)
            .ToListAsync(ct);

    /// <summary>Withdraws an escalation when its last ticket has left it.</summary>
    public static async Task WithdrawEmptyEscalationAsync(
        this CommandContext context,
        Ticket ticket,
        CancellationToken ct
    )
    {
        if (
            await context.Db.Escalations.SingleOrDefaultAsync(e => e.No == ticket.EscalationNo, ct)
                is not { IsOpen: true } escalation
            || await context.Db.Tickets.AnyAsync(
                t =>
                    t.EscalationNo == ticket.EscalationNo
                    && t.Number != ticket.Number
                    && t.State == TicketState.Escalated,
                ct
            )
        )
        {
            return;
        }

        await context.StoreEscalationAsync(
            escalation,
            EscalationRules.Withdraw(escalation, context.Now),
            ct
        );
    }

    /// <summary>Stores an escalation and its change of state, and publishes changes for it and for its tickets.</summary>
    public static async Task StoreEscalationAsync(
        this CommandContext context,
        Escalation loaded,
        Escalation changed,
        CancellationToken ct
    )
    {
        // Compares before storing, which overwrites the state of the loaded object.
        if (loaded.State != changed.State)
        {
            await context.AddEscalationChangeAsync(
                loaded.No,
                loaded.State,
                changed.State,
                changed.Outcome,
                ct
            );
        }

        context.Replace(loaded, changed);
        context.RecordChange(ChangeTopic.Escalation, loaded.No);
        var tickets = context.Db.Tickets.Where(t => t.EscalationNo == loaded.No);
        foreach (var number in await tickets.Select(t => t.Number).ToListAsync(ct))
        {
            context.RecordChange(ChangeTopic.Ticket, number);
        }
    }

    /// <summary>Adds the record of a change of an escalation.</summary>
    public static async Task AddEscalationChangeAsync(
        this CommandContext context,
        int no,
        EscalationState from,
        EscalationState to,
        string reason,
        CancellationToken ct
    )
    {
        var last = await context
            .Db.EscalationChanges.Where(c => c.EscalationNo == no)
            .MaxAsync(c => (int?)c.No, ct);
        context.Db.EscalationChanges.Add(
            new(
                no,
                (last ?? 0) + 1,
                context.Now,
                context.Actor.Id,
                context.Actor.Name,
                from,
                to,
                reason
            )
        );
    }

    /// <summary>Adds the name of the owner to the refusal, so that the person sees who was faster.</summary>
    public static async Task<Refusal> AddOwnerNameAsync(
        this CommandContext context,
        Refusal refusal,
        Escalation escalation,
        CancellationToken ct
    )
    {
        if (refusal.Code != RefusalCode.EscalationOwnedByOther)
        {
            return refusal;
        }

        var names = context.Db.People.Where(p => p.Id == escalation.OwnerId).Select(p => p.Name);
        return Refusal.Because(
            refusal.Code,
            escalation.No,
            await names.SingleOrDefaultAsync(ct) ?? ""
        );
    }

    /// <summary>Loads the escalation of a command, if it still has the version that the person saw.</summary>
    public static async Task<Result<Escalation>> LoadEscalationAsync(
        this CommandContext context,
        EscalationCommandTarget target,
        CancellationToken ct
    )
    {
        if (await context.Db.Escalations.FindAsync([target.No], ct) is not { } escalation)
        {
            return Refusal.Because(RefusalCode.NotFound, target.No);
        }

        return context.CheckVersion(escalation, target.ExpectedVersion) is { } refusal
            ? refusal
            : escalation;
    }
}
