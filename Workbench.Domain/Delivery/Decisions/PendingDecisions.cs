using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Delivery.Decisions;

/// <summary>Derives what team leads have to decide. The list is empty when all is decided.</summary>
[Rule("K6")]
[Rule("K9")]
[Rule("K11")]
[Rule("F8")]
[Rule("D7")]
public static class PendingDecisions
{
    /// <summary>Returns the decisions, the oldest first.</summary>
    public static IReadOnlyList<PendingDecision> Derive(DecisionFacts facts) =>
        [
            .. facts
                .Tickets.Select(AboutTicket)
                .OfType<PendingDecision>()
                .Concat(AbsentTechnicians(facts))
                .Concat(facts.FailedResets)
                .OrderBy(d => d.Since)
                .ThenBy(d => d.Kind)
                .ThenBy(d => d.Key, StringComparer.Ordinal),
        ];

    /// <summary>Returns why a team lead has to decide about a ticket; null if there is no reason.</summary>
    public static DecisionKind? CauseOf(Ticket ticket, DateTime? reviewedAt) =>
        FourHourLimit.NeedsDecision(ticket) ? DecisionKind.OverFourHours
        : ReopeningReview.IsDue(ticket, reviewedAt) ? DecisionKind.ReopenedAgain
        : HasUncoveredTimeToDecide(ticket) ? DecisionKind.UncoveredTime
        : null;

    /// <summary>A ticket that waits for the customer's choice, or that sales have, is theirs to decide.</summary>
    private static bool HasUncoveredTimeToDecide(Ticket ticket) =>
        ticket.UncoveredMinutes > 0
        && ticket.State is not (TicketState.AwaitingFunding or TicketState.Escalated);

    private static PendingDecision.AboutTicket? AboutTicket(DecisionFacts.TicketFacts facts)
    {
        var ticket = facts.Ticket;
        var startedOn = StockholmTime.DateOf(ticket.TargetStartsAt);
        return CauseOf(ticket, facts.ReviewedAt) switch
        {
            null => null,
            DecisionKind.OverFourHours => new(
                DecisionKind.OverFourHours,
                ticket,
                facts.BeyondSince ?? facts.WorkedOn ?? startedOn
            ),
            DecisionKind.ReopenedAgain => new(DecisionKind.ReopenedAgain, ticket, startedOn),
            { } cause => new(cause, ticket, facts.WorkedOn ?? startedOn),
        };
    }

    private static IEnumerable<PendingDecision> AbsentTechnicians(DecisionFacts facts) =>
        facts
            .InProgress.Where(TicketCondition.IsInProgress.Holds)
            .GroupBy(t => t.TechnicianId!.Value)
            .Select(g => AbsentTechnician(g.Key, [.. g], facts))
            .OfType<PendingDecision>();

    private static PendingDecision.AbsentTechnician? AbsentTechnician(
        int personId,
        IReadOnlyCollection<Ticket> tickets,
        DecisionFacts facts
    ) =>
        facts.Left.Contains(personId)
            ? new(
                personId,
                null,
                tickets.Count,
                tickets.Min(t => StockholmTime.DateOf(t.TargetStartsAt))
            )
        : facts.Absences.Find(personId, facts.Today) is { Part: DayPart.WholeDay } away
        && !facts.Postponements.Any(p => p.PersonId == personId && p.HoldsOn(facts.Today))
            ? new(personId, away, tickets.Count, AwaySince(personId, facts))
        : null;

    private static DateOnly AwaySince(int personId, DecisionFacts facts) =>
        facts.Absences.All.First(a => a.PersonId == personId && a.Covers(facts.Today)).From;
}
