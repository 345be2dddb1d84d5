using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Shared.Triage;

/// <summary>Stores the result of a triage: the ticket, its bundle, and an escalation if there is one.</summary>
public static class TriageCommands
{
    /// <summary>Triages a ticket inside a command, whether it is stored or was just submitted.</summary>
    public static async Task<Outcome<TriageResult>> TriageAsync(
        this CommandContext context,
        Ticket ticket,
        TriageInput input,
        CancellationToken ct
    )
    {
        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        var others = await context.LoadRelatedTicketsAsync(ticket, ct);
        if (
            !TriageOutcome
                .Calculate(ticket, others, input)
                .TryGetValue(out var triageOutcome, out var refusal)
        )
        {
            return refusal;
        }

        return await context.StoreTriageAsync(account, ticket, others, triageOutcome, ct);
    }

    /// <summary>Stores the result of a triage, or of a later decision that hands a ticket to sales.</summary>
    /// <param name="others">The customer's other tickets that were looked at.</param>
    public static async Task<Outcome<TriageResult>> StoreTriageAsync(
        this CommandContext context,
        CustomerAccountSession account,
        Ticket ticket,
        IReadOnlyList<Ticket> others,
        TriageOutcome triageOutcome,
        CancellationToken ct
    )
    {
        var before = triageOutcome
            .Members.Select(m => others.SingleOrDefault(o => o.Number == m.Number) ?? ticket)
            .ToList();
        int? bundleNo = triageOutcome.NeedsBundle
            ? await context.NextNumberAsync(Counters.Bundle, ct)
            : triageOutcome.Members[0].BundleNo;
        int? escalationNo = triageOutcome.IsEscalated
            ? await context.NextNumberAsync(Counters.Escalation, ct)
            : null;
        if (
            !triageOutcome
                .CreateTransitions(before, bundleNo, escalationNo, context.Actor, context.Now)
                .TryGetValue(out var moves, out var refusal)
        )
        {
            return refusal;
        }

        if (triageOutcome.NeedsBundle)
        {
            AddBundle(context, ticket.CustomerId, bundleNo!.Value);
        }

        if (escalationNo is { } no)
        {
            AddEscalation(context, ticket.CustomerId, triageOutcome.Goal, no);
        }

        foreach (var move in moves)
        {
            account.StoreTransition(before.Single(t => t.Number == move.Ticket.Number), move);
            await context.ParkTimersAsync(move.Ticket, ct);
        }

        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return new TriageResult(
            triageOutcome.IsEscalated ? TicketState.Escalated : TicketState.Queued,
            bundleNo,
            escalationNo
        );
    }

    private static void AddBundle(CommandContext context, int customerId, int no) =>
        context.Db.Bundles.Add(
            new(no, customerId, context.Now, context.Actor.Id, context.Actor.Name)
        );

    private static void AddEscalation(CommandContext context, int customerId, string goal, int no)
    {
        context.Db.Escalations.Add(
            EscalationRules.Raise(no, customerId, goal, context.Actor, context.Now)
        );
        context.RecordChange(ChangeTopic.Escalation, no);
    }

    /// <summary>Loads the customer's other tickets that triage looks at (K3).</summary>
    public static Task<List<Ticket>> LoadRelatedTicketsAsync(
        this CommandContext context,
        Ticket ticket,
        CancellationToken ct
    ) => context.Db.Tickets.LoadRelatedAsync(ticket, ct);

    /// <summary>Loads the customer's other tickets that triage looks at (K3).</summary>
    public static Task<List<Ticket>> LoadRelatedAsync(
        this IQueryable<Ticket> tickets,
        Ticket ticket,
        CancellationToken ct
    ) =>
        tickets
            .Where(t => t.CustomerId == ticket.CustomerId && t.Number != ticket.Number)
            .Where(TicketCondition.CountsAtTriage.Expression)
            .OrderBy(t => t.SubmittedAt)
            .ThenBy(t => t.Number)
            .ToListAsync(ct);
}
