using Microsoft.EntityFrameworkCore;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>The way of a triage into storage: the ticket, those that it belongs together with, and the escalation where it comes to one.</summary>
public static class Triaging
{
    /// <summary>Triages a ticket of this write, be it stored or just submitted.</summary>
    public static async Task<Outcome<Triaged>> TriageAsync(
        this CommandContext scope,
        Ticket ticket,
        TriageInput input,
        CancellationToken ct
    )
    {
        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, ticket.CustomerId, ct);
        var others = await scope.OthersAsync(ticket, ct);
        if (!TriageOutcome.Calculate(ticket, others, input).TryGetValue(out var triageOutcome, out var refusal))
        {
            return refusal;
        }

        var before = triageOutcome
            .Members.Select(m => others.SingleOrDefault(o => o.Number == m.Number) ?? ticket)
            .ToList();
        int? bundleNo = triageOutcome.NeedsBundle
            ? await scope.NextNumberAsync(Counters.Bundle, ct)
            : triageOutcome.Members[0].BundleNo;
        int? escalationNo = triageOutcome.IsEscalated
            ? await scope.NextNumberAsync(Counters.Escalation, ct)
            : null;
        if (
            !triageOutcome
                .CreateTransitions(before, bundleNo, escalationNo, scope.Actor, scope.Now)
                .TryGetValue(out var moves, out refusal)
        )
        {
            return refusal;
        }

        if (triageOutcome.NeedsBundle)
        {
            scope.Db.Bundles.Add(
                new(bundleNo!.Value, ticket.CustomerId, scope.Now, scope.Actor.Id, scope.Actor.Name)
            );
        }

        if (escalationNo is { } no)
        {
            scope.Db.Escalations.Add(
                EscalationRules.Raise(no, ticket.CustomerId, triageOutcome.Goal, scope.Actor, scope.Now)
            );
            scope.RecordChange(ChangeTopic.Escalation, no);
        }

        foreach (var move in moves)
        {
            books.StoreTransition(before.Single(t => t.Number == move.Ticket.Number), move);
        }

        await books.ResumeWaitingTicketsAsync(ct);
        books.Save();
        return new Triaged(
            triageOutcome.IsEscalated ? TicketState.Escalated : TicketState.Queued,
            bundleNo,
            escalationNo
        );
    }

    /// <summary>The customer's other tickets that triage looks at (K3).</summary>
    public static Task<List<Ticket>> OthersAsync(
        this CommandContext scope,
        Ticket ticket,
        CancellationToken ct
    ) => scope.Db.Tickets.BesideAsync(ticket, ct);

    /// <summary>The customer's other tickets that triage looks at (K3).</summary>
    public static Task<List<Ticket>> BesideAsync(
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
