using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.Domain.Funding.Checks;

/// <summary>
/// Changes what is planned for an open ticket: its size and estimate, or that sales take over. Decides the transition, the hold
/// and whether the hours suffice, for the preview and for the command alike. What is planned for more than four hours, alone or
/// with its bundle, goes to sales (K2, K3, F1, F4).
/// </summary>
[Rule("K2")]
[Rule("K3")]
[Rule("F4")]
public sealed record PlanChange
{
    private PlanChange(Ticket after, HoursAccount account) => (After, Account) = (after, account);

    /// <summary>The ticket afterwards, with its hold and the state that the hours allow.</summary>
    public Ticket After { get; private init; }

    /// <summary>The customer's account with the ticket's hold afterwards.</summary>
    public HoursAccount Account { get; private init; }

    /// <summary>The change within the state; null if the ticket goes to sales.</summary>
    public TicketTransition? Transition { get; private init; }

    /// <summary>The escalation of the ticket and its bundle; null if the ticket stays with the service group.</summary>
    public TriageOutcome? Escalation { get; private init; }

    /// <summary>Whether the hours suffice for what is planned now; null if the ticket goes to sales.</summary>
    public Sufficiency? Sufficiency { get; private init; }

    /// <summary>
    /// Returns the refusal to change the plan of a ticket in this state; null if it may be changed. A new ticket is sized at
    /// triage, and can be handed to sales.
    /// </summary>
    public static Refusal? Check(Ticket ticket, Actor actor, bool toSales) =>
        Ownership.Check(ticket, actor)
        ?? (
            TicketCondition.CountsAtTriage.Holds(ticket)
            && (toSales || ticket.State != TicketState.New)
                ? null
                : Refusal.Because(
                    RefusalCode.TransitionNotAllowed,
                    ticket.State,
                    toSales ? TicketState.Escalated : ticket.State,
                    StateTransitions.AllowedFrom(ticket.State)
                )
        );

    /// <summary>
    /// Decides a new size and estimate. Large hands the ticket to sales, and so does a bundle over four hours if a reason is
    /// given; without one it is refused.
    /// </summary>
    /// <param name="others">The customer's other tickets that count at triage.</param>
    /// <param name="estimateMinutes">The estimate of the whole ticket; null keeps the one of the same size.</param>
    public static Result<PlanChange> Decide(
        SufficiencyFacts facts,
        IReadOnlyList<Ticket> others,
        SizeClass size,
        int? estimateMinutes,
        string reason,
        Actor actor,
        DateTime now
    )
    {
        var ticket = facts.Ticket;
        var isLarge = size == SizeClass.Large;
        if (
            (
                Check(ticket, actor, isLarge)
                ?? TextCheck.Optional(FieldName.Reason, reason, Reason.MaxLength)
            ) is
            { } notNow
        )
        {
            return notNow;
        }

        var sizing = isLarge
            ? EstimateRules.EstimateLarge(ticket, estimateMinutes)
            : EstimateRules.Estimate(ticket, size, estimateMinutes);
        if (!sizing.TryGetValue(out var sized, out var refusal))
        {
            return refusal;
        }

        var bundle = BundleRules.BundleOf(sized, others, []);
        if (BundleRules.MustEscalate(bundle) && (isLarge || !string.IsNullOrWhiteSpace(reason)))
        {
            return Escalate(facts, bundle, reason);
        }

        return EstimateRules
            .Reestimate(ticket, [.. bundle.Skip(1)], size, estimateMinutes, actor, now, reason)
            .Match<Result<PlanChange>>(
                transition => Reestimate(facts, others, transition, actor, now),
                refused => refused
            );
    }

    private static Result<PlanChange> Escalate(
        SufficiencyFacts facts,
        IReadOnlyList<Ticket> bundle,
        string reason
    )
    {
        if (Reason.Check(reason) is { } refusal)
        {
            return refusal;
        }

        var hold = new Hold(
            bundle[0] with
            {
                State = TicketState.Escalated,
            },
            facts.Account
        ).AfterStateChange();
        return new PlanChange(hold.Ticket, hold.Account)
        {
            Escalation = new(bundle, true, reason.Trim()) { Goal = reason.Trim() },
        };
    }

    private static PlanChange Reestimate(
        SufficiencyFacts facts,
        IReadOnlyList<Ticket> others,
        TicketTransition transition,
        Actor actor,
        DateTime now
    )
    {
        var hold = new Hold(transition.Ticket, facts.Account);
        if (TicketCondition.HoldsHours.Holds(transition.Ticket))
        {
            hold = hold.ForRemainingPlannedTime();
        }

        var resumed = AwaitingFundingRules
            .FindResumable(
                [.. others, hold.Ticket],
                facts.Customer,
                facts.Agreement,
                hold.Account,
                actor,
                now
            )
            .SingleOrDefault(t => t.Ticket.Number == hold.Ticket.Number);
        return new(
            hold.Ticket with
            {
                State = resumed?.Ticket.State ?? hold.Ticket.State,
            },
            hold.Account
        )
        {
            Transition = transition with { Ticket = hold.Ticket },
            Sufficiency = SufficiencyCheck.Calculate(
                facts with
                {
                    Ticket = hold.Ticket,
                    Account = hold.Account,
                }
            ),
        };
    }
}
